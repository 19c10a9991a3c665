package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Recorded;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Edit;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.NewStatement;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Spoken;

/** Corrections, undoings and new readings in any order; seeded, so that what fails fails again. */
class CorrectionPropertiesTest {

    /** Records in one build: each step writes to the disk a dozen times. More with -Drounds=200. */
    private static final int ROUNDS = Integer.getInteger("rounds", 2);

    private static final int STEPS = 30;

    private static final Article ARTICLE = Article.of("any.txt", "Word after word stands here, and each of them is somebody's. ".repeat(12));

    private static final List<String> PEOPLE = List.of("Ada Quill", "Bo Lind", "Cy Marsh", "Dee North");

    @TempDir
    Path folder;

    @Test
    void whateverIsDoneInWhateverOrderHoldsLastsAndIsUndone() throws RecordFault {
        int refused = 0;
        int steps = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (RecordStore store = RecordStore.open(folder.resolve(round + ".db").toString())) {
                Life life = new Life(store, new Random(round));
                for (int step = 0; step < STEPS; step++) {
                    refused += life.step() ? 0 : 1;
                    life.check("round " + round + ", step " + step);
                }
                steps += STEPS;
                theSameElsewhere(store, round);
                life.undoAll();
                assertThat(life.recorded()).as("round " + round).isEqualTo(new Recorded(new Report(ARTICLE, life.read), Optional.empty()));
            }
        }
        System.out.println(steps + " corrections, undoings and readings, " + refused + " of them refused");
        assertThat(refused).isLessThan(steps / 2);
    }

    /** Brought into another record, on top of the same reading, the corrections say the same. */
    private void theSameElsewhere(RecordStore store, int round) throws RecordFault {
        List<Recorded> recorded = new ArrayList<>();
        List<Logged> log = new ArrayList<>();
        store.forEachRecorded(recorded::add);
        store.corrections().forEach(log::add);
        try (RecordStore other = RecordStore.open(folder.resolve(round + "-other.db").toString())) {
            other.writeNew(other.begin(RecordContract.RUN), List.of(recorded.getFirst().read()));
            List<Answer<Boolean>> brought = other.corrections().bring(log.stream().map(Logged::correction).toList());
            assertThat(brought).as("round " + round).allMatch(answer -> answer.equals(Answer.done(true)));
            List<Recorded> there = new ArrayList<>();
            List<Logged> logThere = new ArrayList<>();
            other.forEachRecorded(there::add);
            other.corrections().forEach(logThere::add);
            assertThat(logThere).as("round " + round).isEqualTo(log);
            assertThat(there).as("round " + round).isEqualTo(recorded);
        }
    }

    /** One record, and what was read into it last. */
    private static final class Life {

        private final RecordStore store;
        private final Random random;
        private final Origin origin = new Origin("Ada", Instant.parse("2031-07-10T09:00:00Z"), Optional.empty());
        private List<Statement> read = List.of();
        private int readings;

        Life(RecordStore store, Random random) throws RecordFault {
            this.store = store;
            this.random = random;
            read();
        }

        /** Whether it was done. */
        boolean step() throws RecordFault {
            Corrections corrections = store.corrections();
            return switch (random.nextInt(12)) {
                case 0 -> read();
                case 1 -> done(corrections.add(origin, "any.txt", new NewStatement(List.of(span()), Kind.SPEECH, List.of(who()))));
                case 2 -> done(corrections.merge(origin, one(PEOPLE), one(PEOPLE)));
                case 3 -> done(corrections.rename(origin, one(PEOPLE), one(PEOPLE) + " " + (char) ('A' + random.nextInt(26))));
                case 4 -> done(corrections.split(origin, one(PEOPLE), "Eve Oak", List.of(statement())));
                case 5, 6, 7 -> done(corrections.undo(origin, 1 + random.nextInt(STEPS)));
                case 8 -> done(corrections.statement(origin, statement(), List.of(new Asked.Out())));
                case 9 -> done(corrections.statement(origin, statement(), List.of(new Asked.Back())));
                default -> done(corrections.statement(origin, statement(), List.of(edit())));
            };
        }

        private static boolean done(Answer<Correction> answer) {
            return answer instanceof Answer.Done<Correction>;
        }

        private Asked edit() {
            return switch (random.nextInt(4)) {
                case 0 -> new Asked.WhichAct(one(List.of(Act.values())).name());
                case 1 -> new Asked.When(random.nextBoolean() ? Optional.empty() : Optional.of("2031-0" + (1 + random.nextInt(9))));
                case 2 -> new Asked.WhichWords(Asked.Part.CONTENT, List.of(span()));
                default -> who();
            };
        }

        private Asked who() {
            return new Asked.Who(random.nextInt(5) == 0 ? List.of() : List.of(one(PEOPLE)), Optional.of(Speaker.Type.PERSON));
        }

        private String span() {
            int start = random.nextInt(ARTICLE.text().length() - 60);
            return "[" + start + ", " + (start + 5 + random.nextInt(50)) + "]";
        }

        /** Of one that is there, was read once or was added. */
        private String statement() throws RecordFault {
            Set<String> ids = new HashSet<>();
            recorded().report().statements().forEach(statement -> ids.add(statement.id()));
            store.corrections().forEach(logged -> logged.correction().remedy().ofStatements().forEach(amendment -> ids.add(amendment.statement())));
            return one(ids.stream().sorted().toList());
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        /** A program that finds about the same again: most under their ids, some moved a little under others, some not at all. */
        private boolean read() throws RecordFault {
            readings++;
            List<Statement> found = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                boolean moved = random.nextInt(3) == 0;
                int start = 5 + 55 * i + (moved ? random.nextInt(8) : 0);
                if (random.nextInt(8) > 0) {
                    found.add(statement((moved ? "moved" + readings : "read00") + "x" + i, start, start + 40));
                }
            }
            store.write(store.begin(RecordContract.RUN), List.of(new Report(ARTICLE, found)));
            read = found;
            return true;
        }

        private Statement statement(String id, int start, int end) {
            return new Statement(id, new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT), new Wording(Optional.empty(), Optional.empty(),
                    Passage.of(ARTICLE.text(), new CharSpan(start, end))), List.of(Spoken.person(PEOPLE.get(start / 55 % PEOPLE.size()))),
                    Circumstances.UNKNOWN, Optional.empty(), 1.0 / 3);
        }

        Recorded recorded() throws RecordFault {
            List<Recorded> recorded = new ArrayList<>();
            store.forEachRecorded(recorded::add);
            return recorded.getFirst();
        }

        /** What was read is never lost, what is rejected never shows, and the last word on an act is the record's. */
        void check(String where) throws RecordFault {
            Recorded now = recorded();
            assertThat(now.read().statements()).as(where).isEqualTo(read);
            assertThat(now.report().statements()).as(where).extracting(Statement::id).doesNotHaveDuplicates();
            List<Logged> log = new ArrayList<>();
            store.corrections().forEach(log::add);
            for (String id : log.stream().flatMap(logged -> logged.correction().remedy().ofStatements().stream()).map(edit -> edit.statement()).distinct().toList()) {
                List<Edit> held = log.stream().filter(Logged::holds).flatMap(logged -> logged.correction().remedy().ofStatements().stream())
                        .filter(edit -> edit.statement().equals(id)).map(edit -> edit.edit()).toList();
                Optional<Statement> there = now.report().statements().stream().filter(statement -> statement.id().equals(id)).findFirst();
                boolean rejected = held.stream().filter(edit -> edit instanceof Edit.Reject || edit instanceof Edit.Restore).reduce((_, last) -> last)
                        .filter(Edit.Reject.class::isInstance).isPresent();
                if (!held.isEmpty()) {
                    assertThat(there.isEmpty()).as(where + ": " + id + " " + held).isEqualTo(rejected);
                }
                Optional<Act> act = held.stream().filter(Edit.ToAct.class::isInstance).map(edit -> ((Edit.ToAct) edit).act()).reduce((_, last) -> last);
                there.ifPresent(statement -> act.ifPresent(word -> assertThat(statement.manner().act()).as(where).isEqualTo(word)));
            }
        }

        void undoAll() throws RecordFault {
            List<Logged> log = new ArrayList<>();
            store.corrections().forEach(log::add);
            for (Logged logged : log.reversed()) {
                if (!(logged.correction().remedy() instanceof Remedy.Undo) && store.corrections().one(logged.correction().number()).orElseThrow().holds()) {
                    CorrectionContract.done(store.corrections().undo(origin, logged.correction().number()));
                }
            }
        }
    }
}
