package org.onrecord.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.fetch.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord watch}. */
@Command(name = "watch", header = "Watches feeds and adds the pages they name to the record, until Ctrl-C.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nFetches each feed (RSS, Atom, JSON Feed, a sitemap) every so often, and the pages of entries it has not seen yet, as 'onrecord add' does. "
            + "A feed that fails is asked again later, and later still, and the others go on. docs/fetching.md says all that is sent and kept.",
        parameterListHeading = "%nWhat to watch:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord watch https://quarry.example/feed.xml",
            "  onrecord watch --every 1h https://quarry.example/feed.xml https://herald.example/rss",
            "  onrecord watch --once https://quarry.example/feed.xml            for cron",
            "  onrecord watch --format text https://quarry.example/feed.xml     prints the reports as well",
            "",
            "Exit status: 0 all read, 1 some failed (told on standard error), 2 wrong usage, 130 stopped by Ctrl-C."})
final class WatchCommand implements Callable<Integer> {

    /** Chosen, not measured: 288 requests a day for one feed are as many as its host should have to bear. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FEED", description = "The address of a feed or a sitemap, https://… or http://…")
    private List<String> feeds;

    @Option(names = "--every", paramLabel = "TIME", defaultValue = "15m", converter = Period.class,
            description = "How often each feed is asked: 15m, the default, or e.g. 5m, the shortest, 2h, 1d.")
    private Duration every;

    @Option(names = "--revisit", paramLabel = "TIME", defaultValue = "1d", converter = Period.class,
            description = "After this time a page that a feed still names is asked for changes. Default: 1d.")
    private Duration revisit;

    @Option(names = "--most", paramLabel = "N", defaultValue = "50",
            description = "Most pages of a feed at one go; the others follow at the next. Default: 50.")
    private int most;

    @Option(names = "--once", description = "Looks once and ends.")
    private boolean once;

    @Mixin
    private KeepingOptions keeping;

    @Mixin
    private WebOptions web;

    @Mixin
    private ReadingOptions reading;

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (every.compareTo(SHORTEST) < 0) {
            throw new ParameterException(spec.commandLine(), "--every must be 5m or more: feeds are not to be hurried");
        }
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--most must be 1 or more, not " + most);
        }
        Terms terms = web.terms();
        Watch.Plan plan = new Watch.Plan(feeds, every, revisit, most, once);
        return keeping.run(surroundings, reading, recorded -> new Watch(plan, reading.defaults(),
                () -> Visiting.of(keeping.record().file(), recorded, web, terms, surroundings.web()), surroundings.web().time()));
    }
}
