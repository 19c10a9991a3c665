package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.onrecord.pipeline.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onrecord demo}. */
@Command(name = "demo", header = "Reads the examples that come with onrecord and shows the result.", 
        synopsisHeading = "%nUsage: ", optionListHeading = "%nOptions:%n",
        description = "%nThe examples are reports of one invented dispute by invented outlets; they lie in the folder examples. What was read is then shown in "
            + "the browser too, at an address of this machine, until Ctrl-C; where standard output is no terminal, a page is fetched once and the demo ends.")
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
        Instant began = began();
        Queue<Outcome.Read> heard = new ConcurrentLinkedQueue<>();
        ExitStatus status = new Job(Job.Request.plain(reports(examples)), overheard(heard)).run();
        if (status != ExitStatus.ALL_READ) {
            return status.code();
        }
        err.println();
        err.println("Next, a report of your own:  onrecord read REPORT.txt");
        err.println("Or all as data:              onrecord read --format jsonl " + examples);
        err.println("Or to keep and search them:  onrecord add " + examples);
        err.println("                             onrecord search dam report");
        List<Outcome.Read> reports = heard.stream().sorted(Comparator.comparing(report -> report.article().publication().source())).toList();
        return Told.status(surroundings, () -> new DemoServer(surroundings, began).serve(reports));
    }

    private Surroundings overheard(Queue<Outcome.Read> heard) {
        return new Surroundings(surroundings.in(), surroundings.out(), surroundings.err(), () -> new Overheard(surroundings.engines().get(), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                heard.add(read);
            }
        }), surroundings.home(), surroundings.clock(), surroundings.web());
    }

    /** When the command was given: the launcher becomes this process. Where it had to build the program first, now. */
    private static Instant began() {
        return System.getProperty("onrecord.home") == null || System.getProperty("onrecord.built") != null ? Instant.now() : ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
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
