package org.onrecord.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all commands that bring reports to a record. A mixin. */
final class KeepingOptions {

    @Mixin
    private RecordOption record;

    @Option(names = "--again", description = "Reads again what the record has already as this version reads it.")
    private boolean again;

    @Option(names = "--json", description = "Prints at the end what became of all inputs, as one JSON object.")
    private boolean json;

    @Mixin
    private PrintingOptions printing;

    RecordOption record() {
        return record;
    }

    /** Reports are printed only when a form is named. */
    PrintingOptions.Printing printing() {
        return printing.printing(Optional.empty());
    }

    /** Runs a job whose reports go into the record. @param rounds makes its input; is told what the record knows */
    int run(Surroundings surroundings, ReadingOptions reading, Function<Predicate<String>, Rounds> rounds) {
        Job.Request request = reading.request(List.of(), printing());
        return Told.status(surroundings, () -> {
            Run run = new Run(surroundings.web().time().now(), Onrecord.versionTold(), reading.model());
            try (Desk desk = record.open(); Keeping keeping = begun(desk, run, surroundings)) {
                Job job = new Job(request, reading.in(surroundings), Optional.of(keeping));
                ExitStatus status = job.run(rounds.apply(source -> knows(desk, source)));
                keeping.finish();
                keeping.indexFault().ifPresent(fault -> surroundings.err().writer().println("The record is whole, its search index is behind: " + Cells.plain(fault)));
                if (json) {
                    surroundings.out().writer().println(job.account().json());
                }
                return status;
            }
        });
    }

    private Keeping begun(Desk desk, Run run, Surroundings surroundings) throws RecordFault {
        desk.record().lastRun().filter(last -> last.started().isAfter(run.started())).ifPresent(last -> surroundings.err().writer()
                .println("The clock says " + run.started() + ", but the last run began " + last.started()
                        + ": set it if it is wrong. The record's order does not go by it, only the dates of runs do."));
        return Keeping.in(desk, run, again);
    }

    private static boolean knows(Desk desk, String source) {
        try {
            return desk.record().knows(source);
        } catch (RecordFault fault) {
            throw new Unkept(fault);
        }
    }
}
