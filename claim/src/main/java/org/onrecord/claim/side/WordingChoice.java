package org.onrecord.claim.side;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the clearest statement of a claim: a sentence of its own, plainly said, of the words that most of its statements have. */
final class WordingChoice {

    /** More words than this are read twice before they are understood. */
    private static final int LONG = 25;
    private static final int SHORT = 4;
    private static final Set<String> POINTERS = Set.of("he", "she", "it", "they", "we", "i", "this", "that", "these", "those", "his", "her", "their", "him", "them", "there",
            "who", "which", "you", "my", "our", "its");

    /** One fault costs as much as sharing no word with the other statements. */
    private static final double FAULT = 1;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int size;

    private WordingChoice(List<Member> members) {
        this.size = members.size();
        members.forEach(member -> stems(member.reading()).forEach(stem -> counts.merge(stem, 1, Integer::sum)));
    }

    /** A statement that may lend its words. */
    record Member(String id, String content, Reading reading) {
    }

    /** Empty where no statement has words. */
    static Optional<CanonicalWording> of(List<Member> members) {
        WordingChoice choice = new WordingChoice(members);
        Map<String, Double> faults = new HashMap<>();
        members.forEach(member -> faults.put(member.id(), choice.faults(member)));
        return members.stream().sorted(Comparator.comparing((Member member) -> faults.get(member.id())).thenComparing(Member::id))
                .filter(member -> !Affirmative.plain(member.content()).isBlank()).findFirst().map(member -> {
                    Affirmative.Words words = Affirmative.of(Affirmative.plain(member.content()), member.reading());
                    return new CanonicalWording(words.text(), member.id(), words.kind());
                });
    }

    private double faults(Member member) {
        Reading reading = member.reading();
        String plain = Affirmative.plain(member.content());
        List<Word> words = Words.of(plain);
        Affirmative.Words put = Affirmative.of(plain, reading);
        double faults = 1 - shared(stems(reading));
        faults += words.size() > LONG ? FAULT * words.size() / LONG : words.size() < SHORT ? FAULT : 0;
        faults += !words.isEmpty() && POINTERS.contains(words.getFirst().text()) ? FAULT : 0;
        faults += put.kind() == CanonicalWording.Kind.NEGATED ? 2 * FAULT : put.kind() == CanonicalWording.Kind.TURNED ? FAULT / 4 : 0;
        faults += reading.clauses().size() > 1 ? FAULT / 2 : 0;
        faults += reading.cue().does() == CueReading.Does.SAYS || reading.cue().does() == CueReading.Does.DENIES ? 0 : FAULT / 2;
        faults += member.content().strip().startsWith("that ") ? 0 : FAULT / 4;
        return faults + reading.clauses().stream().flatMap(clause -> clause.operators().stream()).filter(WordingChoice::blurs).count() * FAULT;
    }

    private static boolean blurs(Operator operator) {
        return switch (operator.does()) {
            case CLAIM, HANDED, DENIAL, SPEECH, DOUBTS, PERHAPS, CONDITION, QUESTION, UNSAID -> true;
            case NEGATES, FALSIFIES, REJECTS -> false;
        };
    }

    /** How many of the statements share its words, on average over the words. */
    private double shared(Set<String> stems) {
        return stems.isEmpty() ? 0 : stems.stream().mapToInt(counts::get).average().orElse(0) / size;
    }

    private static Set<String> stems(Reading reading) {
        Set<String> stems = new HashSet<>();
        reading.clauses().forEach(clause -> stems.addAll(clause.stems()));
        return stems;
    }
}
