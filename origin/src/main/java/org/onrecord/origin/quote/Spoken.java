package org.onrecord.origin.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a quotation as they are compared. */
final class Spoken {

    /** A word as printed. @param sentence number of its sentence */
    record Word(String printed, String folded, int sentence) { }

    private static final Pattern QUOTED = Pattern.compile("[\u201C\"\u00AB\u201E]([^\u201C\u201D\"\u00AB\u00BB]*+)(?:[\u201D\"\u00BB]|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:[\u2019'.,][\\p{L}\\p{N}]++)*+|[.?!]");
    private static final Pattern NEGATED = Pattern.compile("(.+)n['\u2019]t");
    private static final Map<String, String> IRREGULAR = Map.of("wo", "will", "ca", "can", "sha", "shall");

    /** Longer quotations are compared up to here: laying two side by side takes time by the product of both. */
    private static final int LONGEST = 1_000;

    private Spoken() { }

    /** What stands in quotation marks; everything where there are none. */
    static List<Word> of(String content) {
        List<String> pieces = QUOTED.matcher(content).results().map(piece -> piece.group(1)).filter(piece -> !piece.isBlank()).toList();
        List<Word> words = new ArrayList<>();
        int sentence = 0;
        for (MatchResult found : WORD.matcher(pieces.isEmpty() ? content : String.join(" ", pieces)).results().limit(2L * LONGEST).toList()) {
            if (Character.isLetterOrDigit(found.group().codePointAt(0))) {
                add(words, found.group(), sentence);
            } else {
                sentence++;
            }
        }
        return List.copyOf(words.subList(0, Math.min(LONGEST, words.size())));
    }

    private static void add(List<Word> words, String printed, int sentence) {
        String lower = printed.toLowerCase(Locale.ROOT);
        Matcher negated = NEGATED.matcher(lower);
        if (negated.matches() || lower.equals("cannot")) {
            String verb = lower.equals("cannot") ? "can" : IRREGULAR.getOrDefault(negated.group(1), negated.group(1));
            words.add(new Word(printed, verb, sentence));
            words.add(new Word(printed, "not", sentence));
        } else {
            words.add(new Word(printed, Weights.inDigits(lower.replaceAll("[\u2019',]", "")), sentence));
        }
    }
}
