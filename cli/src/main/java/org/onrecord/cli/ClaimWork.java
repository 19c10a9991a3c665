package org.onrecord.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Claims.Steps;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/** Something done with the claims of a record, which are brought up to it before, with progress; Ctrl-C stops that, and what was done of it is kept. */
final class ClaimWork {

    private final Surroundings surroundings;
    private final RecordOption record;

    ClaimWork(Surroundings surroundings, RecordOption record) {
        this.surroundings = surroundings;
        this.record = record;
    }

    @FunctionalInterface
    interface Work {

        ExitStatus with(Desk desk) throws RecordFault, SearchFault, IOException;
    }

    /** @return the exit status */
    int run(Work work) {
        return Told.status(surroundings, () -> {
            AtomicBoolean stopped = new AtomicBoolean();
            try (Desk desk = record.openExisting()) {
                Optional<SearchFault> behind = bringUp(desk, stopped);
                ExitStatus status = work.with(desk);
                if (behind.isPresent()) {
                    tell("claims do not go as far as the record, " + Amount.of(desk.claims().missing(), "report") + " are missing: " + behind.get().getMessage());
                }
                return status;
            } catch (IndexProgress.Stopped _) {
                tell("stopped: the same command goes on from here");
                return ExitStatus.INTERRUPTED;
            } catch (IOException e) {
                return Unwritable.status(surroundings, e);
            }
        });
    }

    /** The fault is told only where claims are shown all the same. */
    private Optional<SearchFault> bringUp(Desk desk, AtomicBoolean stopped) throws RecordFault, SearchFault, IOException {
        IndexProgress indexing = new IndexProgress(surroundings, stopped);
        IndexProgress reading = new IndexProgress(surroundings, stopped, "reading for meaning");
        IndexProgress grouping = new IndexProgress(surroundings, stopped, "comparing statements");
        IndexProgress origins = new IndexProgress(surroundings, stopped, "comparing reports");
        try {
            Undisturbed.run(stopped, () -> desk.origins().refresh(origins));
            origins.hide();
            Undisturbed.run(stopped, () -> desk.claims().make(new Steps(indexing, (done, all) -> {
                indexing.hide();
                reading.at(done, all);
            }, (done, all) -> {
                reading.hide();
                grouping.at(done, all);
            })));
            return Optional.empty();
        } catch (SearchFault fault) {
            return switch (fault.kind()) {
                case BUSY, FORBIDDEN, FULL -> Optional.of(fault);
                case BAD_QUERY, MISSING, DAMAGED -> throw fault;
            };
        } finally {
            origins.hide();
            indexing.hide();
            reading.hide();
            grouping.hide();
        }
    }

    private void tell(String line) {
        surroundings.err().writer().println(Cells.plain(line));
    }
}
