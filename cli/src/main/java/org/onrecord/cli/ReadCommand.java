package org.onrecord.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord read}. */
@Command(name = "read", header = "Reads news reports and prints who said what.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nFinds every attributed statement: who said it, the act (said, denied, accused ...) and the words. "
            + "What stands in quotation marks is quoted; all else is the report's own account of what was said.",
        parameterListHeading = "%nWhat to read:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord read report.txt",
            "  onrecord read reports/ more.txt             folders and files, in this order",
            "  onrecord read --published 2031-04-12 --outlet \"The Quarry Post\" report.txt",
            "  onrecord read --format jsonl reports/ > record.jsonl",
            "  onrecord read crawl.warc.gz                 the pages of an archive of the web",
            "  onrecord read corpus.jsonl | less           reports with their own dates",
            "  onrecord read --min-confidence 0.8 report.txt",
            "  onrecord read - < report.txt                standard input",
            "",
            "Exit status: 0 nothing wrong, 1 some failed (told on standard error), 2 wrong usage."})
final class ReadCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A text, a web page (.html), a feed or an agency item "
            + "(.xml, .json), articles, one JSON object a line (.jsonl), an archive of them (.zip, .warc, .warc.gz, .wacz), or a folder. '-' is standard input.")
    private List<String> paths;

    @Mixin
    private PrintingOptions printing;

    @Mixin
    private ReadingOptions options;

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintingOptions.Printing form = printing.printing(Optional.of(PrintingOptions.Format.TEXT));
        return new Job(options.request(paths, form), options.in(surroundings)).run().code();
    }
}
