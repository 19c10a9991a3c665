package org.onrecord.claim.side;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.claim.side.CanonicalWording.Kind;
import org.onrecord.claim.side.CueReading.Does;

/** Puts the words of a statement in the affirmative, where taking words away is enough. */
final class Affirmative {

    /** How the words are shown, and how that came about. */
    record Words(String text, Kind kind) {
    }

    private static final Pattern EDGES = Pattern.compile("^[\\s\"“”'‘’,.;:–—-]+|[\\s\"“”,;:–—-]+$|(?<=[\\p{L}\\p{N}])\\.[\\s\"“”]*$");
    private static final Pattern THAT = Pattern.compile("^(?i)that[, ]\\s*");

    /** "Persistent allegations that": what is denied stands after it. */
    private static final Pattern CLAIM_THAT = Pattern.compile(
            "^(?i)(?:[\\p{L}'’-]+ ){0,4}(?:allegations?|accusations?|claims?|charges?|rumou?rs?|reports?|suggestions?|notion|idea|assertions?|contention|insinuations?) (?:that|of)\\s+");

    /** "Did not": the word before stays, so that what is left is still a sentence. After "not" stands a verb, no word that asks for the negation. */
    private static final Pattern AUXILIARY_NOT = Pattern.compile(
            "\\b(?i)(did|does|do|has|have|had|is|are|was|were|will|would|could|should|must|am)(?: not|n['’]t)\\b(?! (?:only|just|merely|simply|yet|even|necessarily|all|every))");
    private static final Pattern NEVER = Pattern.compile("(?i)(?<=\\b(?:has|have|had|was|were|is|are|will|would|did) )never ");

    /** Words that stand only, or mostly, beside a negation: without it the sentence would be none, or another. */
    private static final Set<String> POLAR = Set.of("any", "anyone", "anybody", "anything", "ever", "either", "neither", "nor", "yet", "anymore", "longer", "much", "until",
            "unless", "whatsoever", "all", "every", "everything", "everyone", "because", "but", "so", "too", "nobody", "nothing", "no", "none", "without", "whether", "if", "need",
            "anywhere", "only", "more", "bothered", "bother", "care", "least", "slightest", "single");

    /** So many words without any mark. */
    private static final Pattern SUBJECT = Pattern.compile("(?:[\\p{L}\\p{N}'’.-]+\\s+){0,8}");
    private static final Set<String> LINKS = Set.of("that", "who", "which", "whom", "whose", "where", "when", "as", "than", "if", "because", "while", "what", "why", "how", "say", "says",
            "said", "and", "or");

    private Affirmative() {
    }

    /** What is left of a content as one says it: no marks around it, no "that" before it. */
    static String plain(String content) {
        String text = content.strip().replace("''", "\"");
        String before = "";
        for (int i = 0; i < 3 && !text.equals(before); i++) {
            before = text;
            text = EDGES.matcher(text).replaceAll("").strip();
            text = THAT.matcher(text).replaceFirst("").strip();
        }
        return evened(text);
    }

    /** @param text of a content, {@link #plain} */
    static Words of(String text, Reading reading) {
        boolean denied = reading.cue().does() == Does.DENIES;
        boolean turns = reading.clauses().stream().anyMatch(Affirmative::turns);
        if (denied) {
            return new Words(opened(CLAIM_THAT.matcher(text).replaceFirst("")), turns ? Kind.NEGATED : Kind.TURNED);
        }
        if (!turns) {
            return new Words(opened(text), Kind.OWN);
        }
        return turned(text, reading).map(found -> new Words(opened(found), Kind.TURNED)).orElse(new Words(opened(text), Kind.NEGATED));
    }

    private static boolean turns(Clause clause) {
        return clause.has(Operator.Does.NEGATES) || clause.has(Operator.Does.FALSIFIES) || clause.has(Operator.Does.REJECTS);
    }

    /** One clause, one plain negation: that word goes. */
    private static Optional<String> turned(String text, Reading reading) {
        List<Operator> operators = reading.clauses().stream().flatMap(clause -> clause.operators().stream()).toList();
        boolean plain = reading.clauses().size() == 1 && operators.size() == 1 && operators.getFirst().does() == Operator.Does.NEGATES
                && Set.of("not", "never").contains(operators.getFirst().words());
        boolean polar = org.onrecord.claim.side.Words.of(text).stream().anyMatch(word -> POLAR.contains(word.text()));
        if (!plain || polar) {
            return Optional.empty();
        }
        Matcher not = AUXILIARY_NOT.matcher(text);
        if (not.find() && isMain(text.substring(0, not.start()))) {
            String rest = text.substring(0, not.start()) + not.group(1) + text.substring(not.end());
            return Optional.of(rest);
        }
        Matcher never = NEVER.matcher(text);
        return never.find() && isMain(text.substring(0, never.start())) ? Optional.of(text.substring(0, never.start()) + text.substring(never.end())) : Optional.empty();
    }

    /** Whether what stands before a negation is but the subject: it is the sentence that is negated, and no part of it. */
    private static boolean isMain(String before) {
        return SUBJECT.matcher(before).matches() && Arrays.stream(before.toLowerCase(Locale.ROOT).split("\\s+")).noneMatch(LINKS::contains);
    }

    /** Quotation marks that have lost their other half go. */
    private static String evened(String text) {
        long marks = text.chars().filter(c -> "\"“”".indexOf(c) >= 0).count();
        return marks % 2 == 0 ? text : text.replaceAll("[\"“”]", "");
    }

    private static String opened(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
