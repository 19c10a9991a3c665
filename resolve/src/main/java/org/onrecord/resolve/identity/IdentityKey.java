package org.onrecord.resolve.identity;

import org.onrecord.domain.Ids;
import org.onrecord.domain.Speaker.Type;

/** Ids by name: "person:rex-lee" in every report. */
public final class IdentityKey {

    private IdentityKey() {
    }

    /** The id of everyone of this type and name, as long as nobody knows better. */
    public static String of(Type type, String name) {
        return Ids.ofSpeaker(type, name);
    }

    /** Letters and digits in lower case without accents, hyphens between words; never empty. */
    public static String slug(String name) {
        return Ids.slug(name);
    }
}
