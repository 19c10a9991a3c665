package org.onrecord.desk;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.SameWords;
import org.onrecord.claim.side.Reference;
import org.onrecord.claim.side.SideReader;
import org.onrecord.domain.Sha256;
import org.onrecord.record.store.ClaimContent.Arrival;
import org.onrecord.record.store.ClaimContent.Refers;

/** Which statements say the same in the same words, so that they are compared with others once. */
final class Sayings {

    /** Bytes of a digest: two of a billion contents agree by chance in one of 10^20 records. */
    private static final int DIGEST = 16;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Languages: what cannot be told ("und") is mostly too short to tell. */
    private static final Set<String> COMPARED = Set.of("en", "und");

    private final PairScorer scorer;

    /** Statements that people set apart from others: each is a content of its own. */
    private final Set<String> own;

    Sayings(PairScorer scorer, Set<String> own) {
        this.scorer = scorer;
        this.own = Set.copyOf(own);
    }

    /**
     * The statements of one report.
     *
     * @param references in it, in its order
     */
    List<Arrival> of(List<Proposition> report, List<Reference> references) {
        Map<String, Arrival> arrivals = new LinkedHashMap<>();
        report.forEach(proposition -> arrivals.put(proposition.id(), of(proposition)));
        for (Reference reference : references) {
            Arrival to = arrivals.get(reference.to());
            if (to != null && to.whyNone().isEmpty()) {
                arrivals.computeIfPresent(reference.from(), (_, from) -> speakingOf(from, to, reference));
            }
        }
        return List.copyOf(arrivals.values());
    }

    /** The same words of two statements are one content where both speak of one content. */
    private static Arrival speakingOf(Arrival from, Arrival to, Reference reference) {
        Refers refers = new Refers(to.content(), to.way(), reference.takes().name(), reference.told() && from.whyNone().isEmpty(), reference.reason());
        String content = digest(from.content() + "\0" + to.content() + "\0" + to.way() + "\0" + refers.takes() + refers.told());
        return new Arrival(from.statement(), content, from.way(), Optional.empty(), Optional.of(refers));
    }

    private Arrival of(Proposition proposition) {
        List<String> words = words(proposition.content());
        Optional<String> whyNone = whyNone(proposition, words);
        String content = whyNone.map(why -> "none: " + why).orElseGet(() -> SameWords.key(proposition)
                + (own.contains(proposition.id()) ? "\0" + proposition.id() : ""));
        String nobody = SideReader.isNobody(proposition.statement()) ? "\0nobody" : "";
        String way = String.join(" ", words(proposition.cue())) + nobody + "\0" + proposition.statement().manner().act() + "\0" + proposition.report().language();
        return new Arrival(proposition.id(), digest(content), digest(way), whyNone);
    }

    private Optional<String> whyNone(Proposition proposition, List<String> words) {
        if (words.stream().allMatch("that"::equals)) {
            return Optional.of("it has no words");
        }
        String language = proposition.report().language();
        if (!COMPARED.contains(language)) {
            return Optional.of("it is in a language that is not compared: " + language);
        }
        return scorer.isComparable(proposition) ? Optional.empty() : Optional.of("its words do not say what it is about");
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, DIGEST);
    }
}
