package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.Server;
import org.onrecord.web.running.RunLog;
import org.onrecord.web.setting.Configuration;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord serve}; each setting of the server is a flag of it. */
@Command(name = "serve", header = "Opens the record in the browser.", sortOptions = false,
        synopsisHeading = "%nUsage: ", optionListHeading = "%nOptions:%n",
        description = "%nAs long as it runs, this machine's browser finds the record at the address it tells; nobody else does, unless --host says so: then everybody signs in ('onrecord user add' makes users).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord serve",
            "  onrecord serve --port 9000 --record desk/river.db",
            "  onrecord serve --config serve.conf    lines like 'port = 9000'",
            "  onrecord serve --host 0.0.0.0         for others, who sign in",
            "",
            "The environment sets the same: ONRECORD_PORT=9000. The command line",
            "holds before it, and it before the file. docs/serving.md lists all.",
            "",
            "Exit status: 0 stopped by Ctrl-C, 1 not started (told on standard error), 2 wrong usage."})
final class ServeCommand implements Callable<Integer> {

    /** Whoever lists what runs on a machine sees flags, so that no secret is one. */
    private static final List<Setting> FLAGS = Arrays.stream(Setting.values()).filter(setting -> !setting.isSecret()).toList();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "A file of settings.")
    private Path config;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    private ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandLine of(Surroundings surroundings) {
        CommandLine command = new CommandLine(new ServeCommand(surroundings));
        for (Setting setting : FLAGS) {
            command.getCommandSpec().addOption(OptionSpec.builder(setting.flag()).type(String.class).paramLabel(setting.label())
                    .description(setting.description().replace("%", "%%") + (setting.usual().isEmpty() ? "" : " Default: " + setting.usual() + ".")).build());
        }
        return command;
    }

    @Override
    public Integer call() {
        Configuration.Configured configured = Configuration.read(Optional.ofNullable(config), System.getenv(), flags());
        if (!configured.mistakes().isEmpty()) {
            return refuse(configured.mistakes());
        }
        return Told.status(surroundings, () -> serve(configured.settings()));
    }

    private Map<Setting, String> flags() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (Setting setting : FLAGS) {
            Optional.ofNullable(spec.findOption(setting.flag()).<String>getValue()).ifPresent(value -> flags.put(setting, value));
        }
        return flags;
    }

    private int refuse(List<String> mistakes) {
        mistakes.forEach(mistake -> surroundings.err().writer().println("onrecord serve: " + Cells.plain(mistake)));
        surroundings.err().writer().println("Try 'onrecord serve --help'.");
        return ExitStatus.USAGE.code();
    }

    private ExitStatus serve(Settings settings) throws RecordFault {
        try {
            RunLog.to(settings.text(Setting.LOG)).close();
        } catch (IOException e) {
            surroundings.err().writer().println("onrecord serve: the log " + Cells.plain(settings.text(Setting.LOG)) + " cannot be written: name a file in a folder that is there, - for standard error, or off");
            return ExitStatus.SOME_FAILED;
        }
        return serving(settings);
    }

    private ExitStatus serving(Settings settings) throws RecordFault {
        if (Server.lacksUsers(settings)) {
            surroundings.err().writer().println("onrecord: where others reach a record, or sign in, it needs users, and this one has none who can sign in: 'onrecord user add NAME' makes the first, 'onrecord user password NAME' gives one a password."
                    + " Without --host, --login and --public-address this machine alone reaches it, and nobody signs in.");
            return ExitStatus.SOME_FAILED;
        }
        try (Server server = Server.start(settings)) {
            surroundings.err().writer().println("The record is at " + server.address() + "   Ctrl-C stops it.");
            surroundings.err().writer().flush();
            untilStopped();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof BindException) {
                surroundings.err().writer().println("onrecord serve: " + NotListening.why(settings));
                return ExitStatus.SOME_FAILED;
            }
            throw e;
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
