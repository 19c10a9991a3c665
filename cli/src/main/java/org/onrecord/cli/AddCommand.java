package org.onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.fetch.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord add}. */
@Command(name = "add", header = "Fetches pages, keeps them as received, and prints who said what.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nAsks a host's robots.txt first and its pages one after another, slowly. A page that was fetched before is only asked for its changes: "
            + "unchanged it is not read again, changed it is read and told as a new version. docs/fetching.md says all that is sent and kept.",
        parameterListHeading = "%nWhat to add:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord add https://quarry.example/news/dam-vote",
            "  onrecord add https://quarry.example/a https://herald.example/b report.txt",
            "  onrecord add --format jsonl https://quarry.example/a >> record.jsonl",
            "  onrecord add --record desk/river.db https://quarry.example/a",
            "  onrecord add --contact desk@quarry.example https://herald.example/b",
            "  onrecord add --pause 30s https://quarry.example/a https://quarry.example/b",
            "",
            "Exit status: 0 all read or unchanged, 1 some failed (told on standard error), 2 wrong usage."})
final class AddCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "ADDRESS|PATH", description = "The address of a page, https://… or http://…; or a path, which is read as "
            + "'onrecord read' does.")
    private List<String> inputs;

    @Mixin
    private WebOptions web;

    @Mixin
    private ReadingOptions reading;

    AddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Job job = new Job(reading.request(List.of()), reading.in(surroundings));
        Terms terms = web.terms();
        return job.run(Rounds.one(tell -> new AddSupply(inputs, reading.defaults(), surroundings.in(), () -> Visiting.of(web, terms, surroundings.web()), tell))).code();
    }
}
