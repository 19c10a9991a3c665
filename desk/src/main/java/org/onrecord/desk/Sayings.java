package org.onrecord.desk;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.domain.Sha256;
import org.onrecord.domain.Speaker;
import org.onrecord.record.store.ClaimContent.Arrival;

/** Which statements say the same in the same words, so that they are compared with others once. */
final class Sayings {

    /** Bytes of a digest: two of a billion contents agree by chance in one of 10^20 records. */
    private static final int DIGEST = 16;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Of whom they speak depends on who says them: the same words of two speakers are two contents. */
    private static final Set<String> PRONOUNS = Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours",
            "he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their", "theirs", "themselves");

    private final PairScorer scorer;

    /** Statements that people set apart from others: each is a content of its own. */
    private final Set<String> own;

    Sayings(PairScorer scorer, Set<String> own) {
        this.scorer = scorer;
        this.own = Set.copyOf(own);
    }

    Arrival of(Proposition proposition) {
        List<String> words = words(proposition.content());
        Optional<String> whyNone = whyNone(proposition, words);
        String content = whyNone.map(why -> "none: " + why).orElseGet(() -> String.join(" ", words) + who(proposition, words)
                + (own.contains(proposition.id()) ? "\0" + proposition.id() : ""));
        String way = String.join(" ", words(proposition.cue())) + "\0" + proposition.statement().manner().act() + "\0" + proposition.report().language();
        return new Arrival(proposition.id(), digest(content), digest(way), whyNone);
    }

    private Optional<String> whyNone(Proposition proposition, List<String> words) {
        if (words.stream().allMatch("that"::equals)) {
            return Optional.of("it has no words");
        }
        return scorer.isComparable(proposition) ? Optional.empty() : Optional.of("its words do not say what it is about");
    }

    private static String who(Proposition proposition, List<String> words) {
        return words.stream().noneMatch(PRONOUNS::contains) ? "" : proposition.statement().speakers().stream().map(Speaker::id).sorted()
                .collect(Collectors.joining("\0", "\0", ""));
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, DIGEST);
    }
}
