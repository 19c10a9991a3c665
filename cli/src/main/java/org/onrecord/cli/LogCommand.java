package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.desk.Desk;
import org.onrecord.record.correction.LogFilter;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.format.CorrectionLines;
import org.onrecord.record.store.Corrections;
import org.onrecord.record.store.RecordFault;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord log}. */
@Command(name = "log", header = "Shows what people corrected.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nThe oldest first, with the numbers that 'onrecord undo' takes.",
        optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord log",
            "  onrecord log --speaker \"Ines Halloran\"",
            "  onrecord log --statement 3fa94c01 --json",
            "  onrecord log --gold > gold.jsonl                 to train on and to measure by (docs/corrections.md)",
            "",
            "Exit status: 0 shown, 1 the record cannot be read (told on standard error), 2 wrong usage."})
final class LogCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only those that a speaker has to do with: name or id.")
    private Optional<String> speaker = Optional.empty();

    @Option(names = "--statement", paramLabel = "STATEMENT", description = "Only those of a statement: its id, or the beginning of it.")
    private Optional<String> statement = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "Only those that somebody made.")
    private Optional<String> by = Optional.empty();

    @ArgGroup
    private Form form = new Form();

    /** At most one of them. */
    static final class Form {

        @Option(names = "--json", description = "One JSON object a line (docs/record-format.md).")
        private boolean json;

        @Option(names = "--gold", description = "What holds of them as data: one JSON object a line, with the report, and the statement before and after.")
        private boolean gold;
    }

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    LogCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Told.status(surroundings, () -> {
            try (Desk desk = record.openExisting()) {
                return print(desk.record().corrections());
            } catch (UncheckedIOException e) {
                return unwritable(e.getCause());
            } catch (IOException e) {
                return unwritable(e);
            }
        });
    }

    /** Something that writes to the output. */
    private interface Print {

        void run() throws IOException;
    }

    private ExitStatus print(Corrections corrections) throws RecordFault, IOException {
        LogFilter filter = new LogFilter(speaker, statement, by);
        CorrectionLines lines = new CorrectionLines(surroundings.out().bytes());
        long[] shown = {0};
        if (form.gold) {
            corrections.forEachGold(gold -> shown[0] += print(filter.takes(gold.logged()), () -> lines.write(gold)));
        } else {
            CorrectionPage page = new CorrectionPage(surroundings.out().terminal());
            corrections.forEach(logged -> shown[0] += print(filter.takes(logged), () -> print(logged, lines, page)));
        }
        surroundings.out().bytes().flush();
        if (shown[0] == 0) {
            surroundings.err().writer().println("onrecord: no corrections" + (isAll() ? " yet: 'onrecord correct --help' shows how to make one" : " of these"));
        }
        return ExitStatus.ALL_READ;
    }

    private boolean isAll() {
        return speaker.isEmpty() && statement.isEmpty() && by.isEmpty();
    }

    private void print(Logged logged, CorrectionLines lines, CorrectionPage page) throws IOException {
        if (form.json) {
            lines.write(logged);
        } else {
            surroundings.out().bytes().write(page.of(logged).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int print(boolean wanted, Print print) {
        if (!wanted) {
            return 0;
        }
        try {
            print.run();
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExitStatus unwritable(IOException failure) {
        if ("Broken pipe".equals(failure.getMessage())) {
            return ExitStatus.BROKEN_PIPE;
        }
        surroundings.err().writer().println("onrecord: standard output cannot be written: " + Cells.plain(String.valueOf(failure.getMessage())));
        return ExitStatus.SOME_FAILED;
    }
}
