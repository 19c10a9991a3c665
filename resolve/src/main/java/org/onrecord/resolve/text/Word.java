package org.onrecord.resolve.text;

import org.onrecord.domain.CharSpan;

/**
 * One word, number or mark of the text.
 *
 * @param form      as it stands in the text
 * @param lower     the same in lower case, curly apostrophes made straight
 * @param sentence  index of its sentence, from 0
 * @param paragraph index of its line, from 0; empty lines are not counted
 */
public record Word(String form, String lower, CharSpan span, Kind kind, int sentence, int paragraph) {

    /**
     * CLITIC: the "'s" of "Lee's", the "'ll" of "we'll". STOP: what ends a sentence. DOUBLE and SINGLE: a quotation mark
     * of that sort (a single one may be an apostrophe).
     */
    public enum Kind { LETTERS, NUMBER, CLITIC, STOP, DOUBLE, SINGLE, OTHER }

    /** Whether it is letters with a capital first. */
    public boolean isCapitalized() {
        int first = form.codePointAt(0);
        return kind == Kind.LETTERS && (Character.isUpperCase(first) || Character.isTitleCase(first));
    }

    /** Whether it has two or more letters and all of them are capitals: "NATO", "U.S.", "TAMSIN". */
    public boolean isAllCapitals() {
        return kind == Kind.LETTERS && form.codePoints().noneMatch(Character::isLowerCase)
                && form.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    /** Whether it is letters without a capital first. */
    public boolean isLowerCase() {
        return kind == Kind.LETTERS && !isCapitalized();
    }

    /** Whether it is a quotation mark or may be one. */
    public boolean isQuotationMark() {
        return kind == Kind.DOUBLE || kind == Kind.SINGLE;
    }

    /** Whether it is the possessive ending. */
    public boolean isPossessive() {
        return kind == Kind.CLITIC && lower.equals("'s");
    }

    /** Whether its lower form is {@code word}. */
    public boolean is(String word) {
        return lower.equals(word);
    }
}
