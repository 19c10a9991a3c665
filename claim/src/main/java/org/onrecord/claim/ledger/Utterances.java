package org.onrecord.claim.ledger;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.claim.Proposition;

/** Tells which statements of one speaker are one utterance that several reports carry. */
@FunctionalInterface
public interface Utterances {

    /** Fewer words in quotation marks are a word that the report keeps at a distance, and may be said twice. */
    int FEWEST_WORDS = 4;

    /** What utterances are told apart by: the same for the same one. */
    String of(Proposition statement);

    /** By the words in quotation marks; where there are hardly any, by cue and content, so that copies of a report are one. */
    static Utterances byQuotation() {
        Pattern quoted = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]");
        Pattern between = Pattern.compile("[^\\p{L}\\p{N}]+");
        return statement -> {
            StringBuilder words = new StringBuilder();
            Matcher matcher = quoted.matcher(statement.content());
            while (matcher.find()) {
                words.append(' ').append(matcher.group(1));
            }
            String folded = between.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
            boolean enough = folded.chars().filter(c -> c == ' ').count() >= FEWEST_WORDS - 1;
            return enough ? folded : between.matcher(statement.cue() + ": " + statement.content()).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        };
    }
}
