package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.onrecord.domain.Amount;
import org.onrecord.record.store.Backup;
import org.onrecord.record.store.Counts;
import org.onrecord.record.store.RecordFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord backup}. */
@Command(name = "backup", header = "Copies the record into one file, also while it is in use.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nThe copy is the record as it is at one moment, and is read through before it gets its name: what is called a backup can be restored. "
            + "It is a record itself, of a server's record as well; the search index is not in it, as it is made again from the record. "
            + "Pages that were fetched lie beside the record and are not in it: docs/keeping-the-record.md.",
        parameterListHeading = "%nWhere to:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord backup river-backup.db",
            "  onrecord backup --replace --record desk/river.db /media/stick/river.db",
            "  onrecord backup --record jdbc:postgresql://desk/river?user=ada river-backup.db",
            "",
            "Exit status: 0 the backup is there and whole, 1 it is not (told on standard error), 2 wrong usage."})
final class BackupCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The backup's name; on another disk it helps when this one breaks.")
    private String file;

    @Option(names = "--replace", description = "Puts it in the place of a file that is there, once it is whole.")
    private boolean replaces;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Told.status(surroundings, this::make);
    }

    private ExitStatus make() throws RecordFault {
        PrintWriter err = surroundings.err().writer();
        try {
            Counts counts = Backup.of(record.place(), file, replaces);
            err.println("backed up to " + Cells.plain(file) + ", and read through: " + told(counts));
            err.println("To get it back:  onrecord restore " + Cells.plain(file));
            return ExitStatus.ALL_READ;
        } catch (InterruptedException e) {
            err.println("stopped: no backup was made");
            return ExitStatus.INTERRUPTED;
        }
    }

    static String told(Counts counts) {
        return Amount.of(counts.reports(), "report") + " with " + Amount.of(counts.statements(), "statement");
    }
}
