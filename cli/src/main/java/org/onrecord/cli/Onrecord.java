package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code onrecord}: chooses the command. */
@Command(name = "onrecord", header = "Reads news reports and keeps the record: who said what.", sortOptions = false,
        versionProvider = Onrecord.Version.class, synopsisHeading = "%nUsage: ", commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n", footerHeading = "%nTo begin:%n",
        footer = {
            "  onrecord demo                     the result on examples",
            "  onrecord read report.txt          the same for a report of yours",
            "  onrecord add reports/             keeps what they say in a record, onrecord.db",
            "  onrecord search dam report        finds it there",
            "  onrecord COMMAND --help           more of each, with examples"})
final class Onrecord {

    /** As narrow as the library goes. */
    private static final int NARROWEST_HELP = 55;

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"onrecord " + Onrecord.versionTold(), "on Java " + Runtime.version()};
        }
    }

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Shows the version.")
    private boolean version;

    private Onrecord() {
    }

    /** Empty: not started from the jar. */
    static Optional<String> version() {
        return Optional.ofNullable(Onrecord.class.getPackage().getImplementationVersion());
    }

    /** For people and for the record's runs. */
    static String versionTold() {
        return version().orElse("(unpacked)");
    }

    /** Runs one command line to its end and gives the exit status. */
    static int run(Surroundings surroundings, String... arguments) {
        return isPlain(arguments)
                ? new Job(Job.Request.plain(List.of(arguments).subList(1, arguments.length)), surroundings).run().code()
                : parsed(surroundings, arguments);
    }

    /** "read PATH…" without an option needs no parser, and starts without it in half the time (200 of 370 ms were its). */
    private static boolean isPlain(String... arguments) {
        return arguments.length > 1 && arguments[0].equals("read")
                && Stream.of(arguments).allMatch(word -> word.equals("-") || !word.startsWith("-") && !word.startsWith("@"));
    }

    private static int parsed(Surroundings surroundings, String... arguments) {
        return commandLine(surroundings).execute(arguments);
    }

    static CommandLine commandLine(Surroundings surroundings) {
        Terminal terminal = surroundings.out().terminal();
        return new CommandLine(new Onrecord())
                .addSubcommand(new ReadCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new AddCommand(surroundings))
                .addSubcommand(new WatchCommand(surroundings))
                .addSubcommand(new SearchCommand(surroundings))
                .addSubcommand(ServeCommand.of(surroundings))
                .addSubcommand(new ClaimsCommand(surroundings))
                .addSubcommand(new ClaimCommand(surroundings))
                .addSubcommand(new CiteCommand(surroundings))
                .addSubcommand(new OriginsCommand(surroundings))
                .addSubcommand(new ReindexCommand(surroundings))
                .addSubcommand(new CommandLine(new CorrectCommand(surroundings))
                        .addSubcommand(new CorrectAddCommand(surroundings))
                        .addSubcommand(new CorrectMergeCommand(surroundings))
                        .addSubcommand(new CorrectSplitCommand(surroundings))
                        .addSubcommand(new CorrectRenameCommand(surroundings))
                        .addSubcommand(new CommandLine(new CorrectClaimCommand())
                                .addSubcommand(new ClaimMergeCommand(surroundings))
                                .addSubcommand(new ClaimSplitCommand(surroundings))
                                .addSubcommand(new ClaimNameCommand(surroundings))))
                .addSubcommand(new StoriesCommand(surroundings))
                .addSubcommand(new NothingFoundCommand(surroundings))
                .addSubcommand(new LogCommand(surroundings))
                .addSubcommand(new UndoCommand(surroundings))
                .addSubcommand(new CommandLine(new UserCommand())
                        .addSubcommand(new UserAddCommand(surroundings))
                        .addSubcommand(new UserListCommand(surroundings))
                        .addSubcommand(new UserRoleCommand(surroundings))
                        .addSubcommand(new UserLinkCommand(surroundings))
                        .addSubcommand(new UserPasswordCommand(surroundings))
                        .addSubcommand(new UserRemoveCommand(surroundings))
                        .addSubcommand(new UserKeyCommand(surroundings)))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new BackupCommand(surroundings))
                .addSubcommand(new RestoreCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(surroundings.out().writer())
                .setErr(surroundings.err().writer())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.columns()))
                .setParameterExceptionHandler(Onrecord::refuse);
    }

    private static int refuse(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println(name + ": " + Cells.plain(message(mistake)));
        err.println("Try '" + name + " --help'.");
        return ExitStatus.USAGE.code();
    }

    private static String message(ParameterException mistake) {
        Set<String> commands = mistake.getCommandLine().getSubcommands().keySet();
        if (!commands.isEmpty() && mistake instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "'" + unmatched.getUnmatched().getFirst() + "' is not a command (" + String.join(", ", commands)
                    + "); to read a report: onrecord read REPORT.txt";
        }
        return mistake.getMessage();
    }
}
