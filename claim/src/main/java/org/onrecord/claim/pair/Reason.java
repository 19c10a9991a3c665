package org.onrecord.claim.pair;

import java.util.Locale;
import java.util.Objects;

/**
 * One thing that speaks for or against two statements being about one proposition, with what was found.
 *
 * @param value what the trait measures; docs/claim-pairs.md says of each what it counts
 * @param words what was found, e.g. the words that both have; empty where the value says all
 */
public record Reason(Trait trait, double value, String words) {

    /** What is looked at in a pair. */
    public enum Trait {
        MEANING("meaning"), WORDS("words in common"), NAMES("names in common"), NUMBERS("numbers in common"),
        OTHER_NUMBERS("other numbers"), OTHER_DATES("other dates"), QUOTATION("same words in a row"), SPEAKER("same speaker"), STORY("same story"), NEARNESS("published within days"),
        OTHER_SUBJECT("begins with another name"),
        NEGATION("one of them negated"), SAME_WORDS("same words"), PEOPLE("put together by people");

        private final String words;

        Trait(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    public Reason {
        Objects.requireNonNull(trait, "trait is null");
        Objects.requireNonNull(words, "words is null");
    }

    /** For people: "meaning .83", "names in common .50 (Harwick)". */
    @Override
    public String toString() {
        double rounded = Math.rint(value * 100) / 100;
        String number = rounded >= 1 ? String.format(Locale.ROOT, "%.0f", rounded) : String.format(Locale.ROOT, "%.2f", rounded).replaceFirst("^(-?)0", "$1");
        return trait.words() + " " + number + (words.isEmpty() ? "" : " (" + words + ")");
    }
}
