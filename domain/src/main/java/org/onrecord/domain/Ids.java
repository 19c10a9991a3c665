package org.onrecord.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids that hold for ever: whoever finds the same thing again, a program or a person, gives it the same one. */
public final class Ids {

    private static final int STATEMENT_DIGITS = 16;
    private static final int ARTICLE_DIGITS = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Ids() {
    }

    /** Of a statement: 16 hex digits, of the article's id and the places of content, cue and source (empty: there is none). */
    public static String ofStatement(String article, List<CharSpan> content, List<CharSpan> cue, List<CharSpan> source) {
        return Sha256.hex(article + content + cue + source).substring(0, STATEMENT_DIGITS);
    }

    /** Of everyone of this type and name, as long as nobody knows better: "person:rex-lee" in every report. */
    public static String ofSpeaker(Speaker.Type type, String name) {
        return type.name().toLowerCase(Locale.ROOT) + ":" + slug(name);
    }

    /**
     * The same, of those who are somebody in one report only, "group:3fa94c01:officials": groups, anonymous sources, documents, authors.
     *
     * @param article id of the report
     */
    public static String ofSpeaker(Speaker.Type type, String name, String article) {
        boolean everywhere = type == Speaker.Type.PERSON || type == Speaker.Type.ORGANIZATION;
        return everywhere ? ofSpeaker(type, name) : ofSpeakerOfOne(type, name, article);
    }

    /** Of somebody in one report only, whatever they are: "person:3fa94c01:lang". */
    public static String ofSpeakerOfOne(Speaker.Type type, String name, String article) {
        String digits = article.substring(article.indexOf(':') + 1);
        return type.name().toLowerCase(Locale.ROOT) + ":" + digits.substring(0, Math.min(ARTICLE_DIGITS, digits.length())) + ":" + slug(name);
    }

    /** Letters and digits in lower case without accents, hyphens between words; never empty. */
    public static String slug(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        String slug = ENDS.matcher(GAPS.matcher(letters).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? Integer.toHexString(name.hashCode()) : slug;
    }
}
