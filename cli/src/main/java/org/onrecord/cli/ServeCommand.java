package org.onrecord.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.Server;
import org.onrecord.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord serve}. */
@Command(name = "serve", header = "Opens the record in the browser.", sortOptions = false,
        synopsisHeading = "%nUsage: ", optionListHeading = "%nOptions:%n",
        description = "%nAs long as it runs, this machine's browser finds the record at the address it tells; nobody else does.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord serve",
            "  onrecord serve --port 9000 --record desk/river.db",
            "",
            "Exit status: 0 stopped by Ctrl-C, 1 not started (told on standard error), 2 wrong usage."})
final class ServeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--port", paramLabel = "N", defaultValue = "" + Settings.PORT, description = "Default: " + Settings.PORT + "; 0: any that is free.")
    private int port;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Told.status(surroundings, this::serve);
    }

    private ExitStatus serve() throws RecordFault {
        try (Server server = Server.start(new Settings(record.place(), Settings.LOOPBACK, port))) {
            surroundings.err().writer().println("The record is at " + server.address() + "   Ctrl-C stops it.");
            surroundings.err().writer().flush();
            untilStopped();
        }
        return ExitStatus.ALL_READ;
    }

    private static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            // That is how it ends.
        }
    }
}
