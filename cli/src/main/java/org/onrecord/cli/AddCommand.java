package org.onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.fetch.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord add}. */
@Command(name = "add", header = "Reads reports and web pages into the record.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nWhat is in the record already is left alone, so a run that was stopped, however, is simply started again. "
            + "Another text of a known source is kept beside the one before it. Of pages, a host's robots.txt is asked first and its pages one after another, slowly; "
            + "docs/fetching.md says all that is sent and kept.",
        parameterListHeading = "%nWhat to add:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord add report.txt",
            "  onrecord add reports/ crawl.warc.gz              folders, archives: all that 'onrecord read' takes",
            "  onrecord add --record desk/river.db reports/",
            "  onrecord add https://quarry.example/news/dam-vote",
            "  onrecord add --contact desk@quarry.example --pause 30s https://quarry.example/a https://quarry.example/b",
            "  onrecord add --format jsonl report.txt           prints the reports as well",
            "  onrecord add --json reports/ > account.json      what became of all inputs",
            "",
            "Exit status: 0 nothing wrong, 1 some failed (told on standard error), 2 wrong usage."})
final class AddCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "PATH|ADDRESS", description = "A file or folder, as 'onrecord read' takes them, '-' for standard input; "
            + "or the address of a page, https://… or http://…")
    private List<String> inputs;

    @Mixin
    private KeepingOptions keeping;

    @Mixin
    private WebOptions web;

    @Mixin
    private ReadingOptions reading;

    AddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Terms terms = web.terms();
        return keeping.run(surroundings, reading, recorded -> Rounds.one(tell -> new AddSupply(inputs, reading.defaults(), surroundings.in(),
                () -> Visiting.of(keeping.record().file(), recorded, web, terms, surroundings.web()), tell)));
    }
}
