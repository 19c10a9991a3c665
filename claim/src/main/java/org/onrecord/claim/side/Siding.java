package org.onrecord.claim.side;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.side.WordingChoice.Member;
import org.onrecord.domain.Act;
import org.onrecord.domain.Stance;

/** The statements of one claim, read. */
final class Siding {

    /** Statements of the same cue, content and act take the same side, however many they are. */
    private record Words(String cue, String content, Act act) {

        static Words of(Proposition member) {
            return new Words(member.cue(), member.content(), member.statement().manner().act());
        }
    }

    /** So many characters of an id are shown to people. */
    private static final int ID = 10;

    private final SideReader reader;
    private final List<Proposition> members;
    private final Map<Words, Reading> readings = new LinkedHashMap<>();

    Siding(SideReader reader, Collection<Proposition> members) {
        this.reader = reader;
        this.members = members.stream().sorted(Comparator.comparing(Proposition::id)).toList();
        this.members.forEach(member -> readings.computeIfAbsent(Words.of(member), words -> reader.read(words.cue(), words.content())));
    }

    CanonicalWording wording() {
        return WordingChoice.of(members.stream().map(member -> new Member(member.id(), member.content(), readings.get(Words.of(member)))).toList())
                .orElseThrow(() -> new IllegalArgumentException("no statement has words: " + members));
    }

    Sides to(CanonicalWording wording, List<Reference> references) {
        Reading target = reader.readWording(wording.text());
        Map<Words, Sided> byWords = new HashMap<>();
        Set<Words> close = new HashSet<>();
        readings.forEach((words, reading) -> {
            byWords.put(words, reader.side(reading, words.act(), target));
            if (reader.isClose(reading, target)) {
                close.add(words);
            }
        });
        Map<String, Sided> sides = new HashMap<>();
        Set<String> settled = new HashSet<>();
        for (Proposition member : members) {
            Sided side = member.report().language().equals("en") ? byWords.get(Words.of(member)) : strange(member);
            sides.put(member.id(), side);
            if (close.contains(Words.of(member)) && side.stance() != Stance.UNCLEAR) {
                settled.add(member.id());
            }
        }
        references.stream().filter(reference -> sides.containsKey(reference.from()) && sides.containsKey(reference.to()))
                .forEach(reference -> sides.computeIfPresent(reference.from(), (id, own) -> referred(reference, sides.get(reference.to()), own, settled.contains(id))));
        return new Sides(wording, sides);
    }

    private static Sided strange(Proposition member) {
        return new Sided(Stance.UNCLEAR, List.of("in a language that the rules do not know: " + member.report().language()));
    }

    /** Its own words go before what it refers to; where the report says that both contradict each other and the words do not show it, nothing is known. */
    private static Sided referred(Reference reference, Sided to, Sided own, boolean settled) {
        if (settled) {
            boolean contradicts = reference.told() && own.stance() == to.stance();
            return contradicts ? new Sided(Stance.UNCLEAR, List.of(reference.reason() + ": but its words say the same of this")) : own;
        }
        Stance stance = switch (reference.takes()) {
            case UP -> to.stance() == Stance.CONCEDES ? Stance.ASSERTS : to.stance();
            case AGAINST -> against(to.stance());
            case NEUTRALLY -> Stance.REPORTS_NEUTRALLY;
        };
        String id = reference.to().substring(0, Math.min(ID, reference.to().length()));
        return new Sided(stance, List.of(reference.reason() + switch (reference.takes()) {
            case UP -> ": on the side of statement ";
            case AGAINST -> ": against statement ";
            case NEUTRALLY -> ": speaks of statement ";
        } + id));
    }

    private static Stance against(Stance stance) {
        return switch (stance) {
            case ASSERTS, CONCEDES -> Stance.DENIES;
            case DENIES -> Stance.ASSERTS;
            case DOUBTS, REPORTS_NEUTRALLY, UNCLEAR -> Stance.UNCLEAR;
        };
    }
}
