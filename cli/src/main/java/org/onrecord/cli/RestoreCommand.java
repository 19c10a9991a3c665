package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.record.store.Aside;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Restoration;
import org.onrecord.record.store.Restoration.Restored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord restore}. */
@Command(name = "restore", header = "Makes a backup the record again.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nThe backup is read through first: one that is damaged is refused. The search index follows at its next use.",
        parameterListHeading = "%nFrom where:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord restore river-backup.db",
            "  onrecord restore --replace --record desk/river.db /media/stick/river.db",
            "  onrecord restore --record jdbc:postgresql://desk/river?user=ada river-backup.db     into an empty database",
            "",
            "Exit status: 0 restored, 1 not, and all is as it was (told on standard error), 2 wrong usage."})
final class RestoreCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A backup, as 'onrecord backup' makes it. It stays as it is.")
    private String file;

    @Option(names = "--replace", description = "Takes the place of a record that is there, which is kept beside it under a dated name.")
    private boolean replaces;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Told.status(surroundings, this::restore);
    }

    private ExitStatus restore() throws RecordFault {
        PrintWriter err = surroundings.err().writer();
        try {
            Optional<Aside> aside = replaces ? Optional.of(new Aside(surroundings.web().time().now())) : Optional.empty();
            Restored restored = Restoration.of(file, record.place(), aside);
            err.println("restored, and read through: " + BackupCommand.told(restored.counts()));
            restored.aside().ifPresent(kept -> err.println("What was there is now " + Cells.plain(kept.toString())));
            return ExitStatus.ALL_READ;
        } catch (InterruptedException e) {
            err.println("stopped: nothing was restored, what was there is there");
            return ExitStatus.INTERRUPTED;
        }
    }
}
