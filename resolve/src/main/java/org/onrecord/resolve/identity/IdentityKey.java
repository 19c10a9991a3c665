package org.onrecord.resolve.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.domain.Speaker.Type;

/** Ids by name: "person:rex-lee" in every report. */
public final class IdentityKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private IdentityKey() {
    }

    /** The id of everyone of this type and name, as long as nobody knows better. */
    public static String of(Type type, String name) {
        return type.name().toLowerCase(Locale.ROOT) + ":" + slug(name);
    }

    /** Letters and digits in lower case without accents, hyphens between words; never empty. */
    public static String slug(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        String slug = ENDS.matcher(GAPS.matcher(letters).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? Integer.toHexString(name.hashCode()) : slug;
    }
}
