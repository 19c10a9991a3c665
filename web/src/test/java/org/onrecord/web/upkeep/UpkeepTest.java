package org.onrecord.web.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Intake;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.record.Entry;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;
import org.onrecord.search.StatementQuery;
import org.onrecord.web.ExampleRecord;

class UpkeepTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void followsWhatAnotherProcessChanges(@TempDir Path folder) throws Exception {
        String place = ExampleRecord.in(folder).toString();
        try (Desk desk = Desk.openExisting(place); Upkeep upkeep = Upkeep.start(desk, SHORT, work -> work); RecordStore other = RecordStore.openExisting(place)) {
            await(upkeep, State::isInStep);
            Instant before = upkeep.state().lastRound().orElseThrow();
            String statement = desk.search(StatementQuery.of("withholding"), Desk.Progress.NONE).hits().hits().getFirst().statement();
            other.corrections().statement(new Origin("ada", Instant.EPOCH, Optional.empty()), statement, List.of(new Asked.WhichAct("praise")));
            await(upkeep, state -> state.isInStep() && state.lastRound().orElseThrow().isAfter(before));
            assertThat(desk.claims().missing()).isZero();
            assertThat(desk.record().claims().made().orElseThrow().upTo()).isEqualTo(desk.record().lastChange().orElseThrow());
            assertThat(desk.search(StatementQuery.of("withholding").with(StatementQuery.Property.ACT, Act.PRAISE.name().toLowerCase(Locale.ROOT)), Desk.Progress.NONE).missing()).isZero();
        }
    }

    @Test
    void makesWhatWasNeverMade(@TempDir Path folder) throws Exception {
        String place = ExampleRecord.in(folder).toString();
        try (Desk desk = Desk.openExisting(place)) {
            desk.record().claims().forget();
            try (Upkeep upkeep = Upkeep.start(desk, SHORT, work -> work)) {
                await(upkeep, State::isInStep);
            }
            assertThat(desk.claims().all(0, 1).claims()).isNotEmpty();
        }
    }

    @Test
    void tellsWhyItCannotGoOnAndTriesAgain(@TempDir Path folder) throws Exception {
        String place = ExampleRecord.in(folder).toString();
        try (Desk desk = Desk.openExisting(place); Desk other = Desk.openExisting(place)) {
            try (Upkeep upkeep = Upkeep.start(desk, SHORT, work -> work)) {
                await(upkeep, State::isInStep);
                State seen = upkeep.state();
                // Who comes first to the index has it: where that was not the other one, it comes with another report.
                for (int i = 0; i < 50 && !seen.faults().containsKey(Part.INDEX); i++) {
                    try (Intake intake = Intake.open(other, new Run(Instant.EPOCH, "test", "test"))) {
                        Instant begun = Instant.now();
                        intake.take(new Entry.Report(Article.of("late-" + i + ".txt", "The ferry is late."), List.of()));
                        intake.flush();
                        await(upkeep, state -> state.lastRound().filter(begun::isBefore).isPresent());
                        seen = upkeep.state();
                    }
                }
                assertThat(seen.faults().get(Part.INDEX).kind()).isEqualTo("index-busy");
                await(upkeep, State::isInStep);
            }
        }
    }

    /** Whatever is wrong with one part, the others are brought up, it is told, and tried again. */
    @Test
    void aMistakeOfTheProgramIsToldAndEndsNothing(@TempDir Path folder) throws Exception {
        String place = ExampleRecord.in(folder).toString();
        AtomicBoolean wrong = new AtomicBoolean(true);
        try (Desk desk = Desk.openExisting(place); Upkeep upkeep = Upkeep.start(desk, SHORT, work -> (part, progress) -> {
            if (part == Part.ORIGINS && wrong.get()) {
                throw new IllegalStateException("a mistake");
            }
            work.bring(part, progress);
        })) {
            await(upkeep, state -> state.lastRound().isPresent());
            assertThat(upkeep.state().faults()).containsOnlyKeys(Part.ORIGINS);
            assertThat(upkeep.state().faults().get(Part.ORIGINS).kind()).isEqualTo("mistake IllegalStateException");
            wrong.set(false);
            await(upkeep, State::isInStep);
        }
    }

    private static void await(Upkeep upkeep, Predicate<State> reached) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!reached.test(upkeep.state())) {
            assertThat(System.nanoTime()).as("state %s", upkeep.state()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
