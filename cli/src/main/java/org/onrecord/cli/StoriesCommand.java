package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.record.KeptStory;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.StoryLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.StoryList;
import org.onrecord.record.store.StoryQuery;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord stories}. */
@Command(name = "stories", header = "Shows which reports tell of one event.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nReports that are published within a week and have much in common are a story; the latest come first. docs/stories.md says how they are compared.",
        parameterListHeading = "%nOne of them:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord stories",
            "  onrecord stories --from 2031-04 --to 2031-05          with a report published then",
            "  onrecord stories --outlet \"The Quarry Post\" --most 5",
            "  onrecord stories 3fa94c01                             its reports by time, and why they are together",
            "  onrecord stories --json > stories.jsonl",
            "",
            "Exit status: 0 shown, whatever was found, 1 not shown (told on standard error), 2 wrong usage."})
final class StoriesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A story, by the id or the beginning of the id of any of its reports; or a report's source or address.")
    private String id;

    @Option(names = "--from", paramLabel = "DATE", converter = PublishedDate.class, description = "With a report published on this day, month or year, or later.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", converter = PublishedDate.class, description = "With one published on this day, month or year, or before.")
    private String to;

    @Option(names = "--outlet", paramLabel = "NAME", description = "With one that this outlet published. Several times: any of them.")
    private List<String> outlets = List.of();

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many stories to show. Default: 20.")
    private int most;

    @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "How many to leave out before.")
    private int skip;

    @Option(names = "--json", description = "One JSON object a line (docs/stories.md).")
    private boolean json;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    StoriesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Days bounds = new DayBounds(from, to).of(command, "");
        if (most < 1 || skip < 0) {
            throw new ParameterException(command.commandLine(), "--most must be 1 or more, --skip 0 or more");
        }
        StoryQuery query = new StoryQuery(bounds.from(), bounds.to(), outlets, skip, most);
        if (id != null && !query.equals(new StoryQuery(Optional.empty(), Optional.empty(), List.of(), 0, most))) {
            throw new ParameterException(command.commandLine(), "one story is shown whole: name it without --from, --to, --outlet and --skip");
        }
        return Told.status(surroundings, () -> stories(query));
    }

    private ExitStatus stories(StoryQuery query) throws RecordFault, SearchFault {
        AtomicBoolean stopped = new AtomicBoolean();
        IndexProgress progress = new IndexProgress(surroundings, stopped, "comparing reports");
        try (Desk desk = record.openExisting()) {
            Optional<RecordFault> behind = Undisturbed.run(stopped, () -> bringUp(desk, progress));
            progress.hide();
            ExitStatus status = id == null ? list(desk, query) : one(desk);
            behind.ifPresent(fault -> tell("stories may not go as far as the record, as they could not be brought up to it: " + fault.getMessage()));
            return status;
        } catch (IndexProgress.Stopped _) {
            progress.hide();
            tell("stopped: the same command goes on from here");
            return ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            return Unwritable.status(surroundings, e);
        }
    }

    /** Where others keep the record from being written, what there is can be shown all the same. */
    private static Optional<RecordFault> bringUp(Desk desk, IndexProgress progress) throws RecordFault {
        try {
            desk.tellStories(progress);
            return Optional.empty();
        } catch (RecordFault fault) {
            return switch (fault.kind()) {
                case BUSY, FORBIDDEN, FULL -> Optional.of(fault);
                default -> throw fault;
            };
        }
    }

    private ExitStatus list(Desk desk, StoryQuery query) throws RecordFault, IOException {
        StoryList list = desk.record().stories().all(query);
        StoryPage page = new StoryPage(surroundings.out().terminal());
        StoryLines lines = new StoryLines(surroundings.out().bytes());
        for (KeptStory story : list.stories()) {
            if (json) {
                lines.write(story);
            } else {
                surroundings.out().bytes().write(page.line(story).getBytes(StandardCharsets.UTF_8));
            }
        }
        surroundings.out().bytes().flush();
        told(list);
        return ExitStatus.ALL_READ;
    }

    private void told(StoryList list) {
        int given = list.stories().size();
        if (list.total() == 0) {
            tell("no two reports tell of one event, as far as can be told" + (from == null && to == null && outlets.isEmpty() ? "" : ", where one of them is of these days and outlets"));
        } else if (given == 0) {
            tell(stories(list.total()) + " found, none after the first " + skip);
        } else {
            tell(stories(list.total()) + " found" + (given == list.total() ? "" : ", here " + (skip + 1) + " to " + (skip + given))
                    + (skip + given < list.total() ? "; more: --skip " + (skip + given) : "") + "; its reports: onrecord stories ID");
        }
    }

    private static String stories(long count) {
        return Amount.of(count, "story", "stories");
    }

    private ExitStatus one(Desk desk) throws RecordFault, IOException {
        Answer<KeptStory> answer = desk.record().stories().story(id);
        if (answer instanceof Answer.Refused<KeptStory> refused) {
            tell("onrecord: " + refused.message());
            return ExitStatus.SOME_FAILED;
        }
        KeptStory story = ((Answer.Done<KeptStory>) answer).value();
        if (json) {
            new StoryLines(surroundings.out().bytes()).writeWhole(story);
        } else {
            surroundings.out().bytes().write(new StoryPage(surroundings.out().terminal()).whole(story).getBytes(StandardCharsets.UTF_8));
        }
        surroundings.out().bytes().flush();
        if (story.reports().size() == 1) {
            tell("no other report of the record tells of the same event, as far as can be told");
        }
        return ExitStatus.ALL_READ;
    }

    private void tell(String line) {
        surroundings.err().writer().println(Cells.plain(line));
    }
}
