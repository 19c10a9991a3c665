package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onrecord demo}. */
@Command(name = "demo", header = "Reads the examples that come with onrecord and shows the result.", 
        synopsisHeading = "%nUsage: ", optionListHeading = "%nOptions:%n",
        description = "%nThe examples are reports of one invented dispute by invented outlets; they lie in the folder examples.")
final class DemoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter err = surroundings.err().writer();
        Path examples = surroundings.home().orElse(Path.of("")).resolve("examples");
        if (!Files.isDirectory(examples)) {
            err.println("there is no folder " + examples + ": start the demo with the launcher ./onrecord, or from its folder");
            return ExitStatus.SOME_FAILED.code();
        }
        ExitStatus status = new Job(Job.Request.plain(reports(examples)), surroundings).run();
        if (status == ExitStatus.ALL_READ) {
            err.println();
            err.println("Next, a report of your own:  onrecord read REPORT.txt");
            err.println("Or all as data:              onrecord read --format jsonl " + examples);
            err.println("Or to keep and search them:  onrecord add " + examples);
            err.println("                             onrecord search dam report");
        }
        return status.code();
    }

    /** The reports, without what is expected of them. */
    private static List<String> reports(Path examples) {
        try (Stream<Path> files = Files.list(examples)) {
            return files.map(Path::toString).filter(name -> !name.endsWith(".expected")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
