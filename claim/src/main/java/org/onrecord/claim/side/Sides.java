package org.onrecord.claim.side;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.side.WordingChoice.Member;
import org.onrecord.domain.Act;
import org.onrecord.domain.Stance;

/**
 * A claim in words, and the side of each of its statements to them.
 *
 * @param members by statement id
 */
public record Sides(CanonicalWording wording, Map<String, Sided> members) {

    /** Statements of the same cue, content and act take the same side, however many they are. */
    private record Words(String cue, String content, Act act) {

        static Words of(Proposition member) {
            return new Words(member.cue(), member.content(), member.statement().manner().act());
        }
    }

    public Sides {
        Objects.requireNonNull(wording, "wording is null");
        members = Map.copyOf(members);
    }

    /**
     * Of the same statements the same, in whatever order they come.
     *
     * @param members of one claim: one at least, and one of them with words
     */
    public static Sides of(SideReader reader, Collection<Proposition> members) {
        List<Proposition> ordered = members.stream().sorted(Comparator.comparing(Proposition::id)).toList();
        Map<Words, Reading> readings = new LinkedHashMap<>();
        ordered.forEach(member -> readings.computeIfAbsent(Words.of(member), words -> reader.read(words.cue(), words.content())));
        CanonicalWording wording = WordingChoice.of(ordered.stream().map(member -> new Member(member.id(), member.content(), readings.get(Words.of(member)))).toList())
                .orElseThrow(() -> new IllegalArgumentException("no statement has words: " + members));
        Reading target = reader.read("", wording.text());
        Map<Words, Sided> sides = new HashMap<>();
        readings.forEach((words, reading) -> sides.put(words, reader.side(reading, words.act(), target)));
        Map<String, Sided> byId = new HashMap<>();
        ordered.forEach(member -> byId.put(member.id(), isEnglish(member) ? sides.get(Words.of(member)) : strange(member)));
        return new Sides(wording, byId);
    }

    private static boolean isEnglish(Proposition member) {
        return member.report().language().equals("en");
    }

    private static Sided strange(Proposition member) {
        return new Sided(Stance.UNCLEAR, List.of("in a language that the rules do not know: " + member.report().language()));
    }
}
