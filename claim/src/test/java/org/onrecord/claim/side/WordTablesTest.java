package org.onrecord.claim.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Stance;

/** Each row of the tables does what its part says, in its own example. */
class WordTablesTest {

    private static final String GATE = "The gate was shut.";

    private static final Map<String, Set<Stance>> BY_PART = Map.ofEntries(Map.entry("not", Set.of(Stance.DENIES)), Map.entry("plain", Set.of(Stance.ASSERTS)),
            Map.entry("false", Set.of(Stance.DENIES)), Map.entry("true", Set.of(Stance.DENIES)), Map.entry("proof", Set.of(Stance.DENIES)),
            Map.entry("claim", Set.of(Stance.REPORTS_NEUTRALLY)), Map.entry("about", Set.of(Stance.REPORTS_NEUTRALLY)),
            Map.entry("handed", Set.of(Stance.REPORTS_NEUTRALLY)), Map.entry("denial", Set.of(Stance.REPORTS_NEUTRALLY)), Map.entry("rejects", Set.of(Stance.DENIES)),
            Map.entry("fails", Set.of(Stance.DENIES)), Map.entry("speech", Set.of(Stance.REPORTS_NEUTRALLY)), Map.entry("belief", Set.of(Stance.DENIES)),
            Map.entry("doubts", Set.of(Stance.DOUBTS)), Map.entry("perhaps", Set.of(Stance.UNCLEAR)), Map.entry("if", Set.of(Stance.UNCLEAR)));

    private static final Map<String, Set<Stance>> BY_CUE = Map.ofEntries(Map.entry("denies", Set.of(Stance.DENIES)), Map.entry("disapproves", Set.of(Stance.DENIES)),
            Map.entry("doubts", Set.of(Stance.DOUBTS)), Map.entry("asks", Set.of(Stance.REPORTS_NEUTRALLY)), Map.entry("mentions", Set.of(Stance.REPORTS_NEUTRALLY)),
            Map.entry("holds", Set.of(Stance.UNCLEAR)), Map.entry("concedes", Set.of(Stance.CONCEDES)), Map.entry("believes", Set.of(Stance.ASSERTS)),
            Map.entry("backs", Set.of(Stance.ASSERTS)), Map.entry("repeats", Set.of(Stance.ASSERTS)), Map.entry("finds", Set.of(Stance.ASSERTS)), Map.entry("lacks", Set.of(Stance.DENIES)),
            Map.entry("says", Set.of(Stance.ASSERTS)));

    private final SideReader reader = SideReader.load();

    @Test
    void wordsOfAContentDoWhatTheirPartSays() {
        List<String> wrong = new ArrayList<>();
        for (String[] row : Table.rows("words.tsv", 3)) {
            String[] example = row[2].split(" \\| ");
            Sided found = reader.side(reader.read("", example[0]), Act.ASSERT, reader.readWording(example.length > 1 ? example[1] : GATE));
            if (!BY_PART.get(row[0]).contains(found.stance())) {
                wrong.add(String.join("; ", row) + ": " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void reportingWordsDoWhatTheirPartSays() {
        List<String> wrong = new ArrayList<>();
        for (String[] row : Table.rows("cues.tsv", 3)) {
            String cue = row[2].substring(row[2].indexOf('{') + 1, row[2].indexOf('}'));
            String content = row[2].substring(row[2].indexOf('}') + 1).strip();
            Sided found = reader.side(reader.read(cue, content), Act.ASSERT, reader.readWording(content.replaceAll("^(that|whether) ", "")));
            if (!BY_CUE.get(row[0]).contains(found.stance())) {
                wrong.add(String.join("; ", row) + ": " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
