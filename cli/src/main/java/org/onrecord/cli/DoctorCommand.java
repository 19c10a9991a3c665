package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.domain.Amount;
import org.onrecord.record.format.Finding;
import org.onrecord.record.store.RecordState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord doctor}. */
@Command(name = "doctor", header = "Says how the program, the machine and the record are, and what mends what is wrong.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nEach line begins with its state: ok; look, which works but should be looked at; or wrong. Nothing is changed, and the network is not asked.",
        optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord doctor",
            "  onrecord doctor --full --record desk/river.db     reads the whole record through",
            "  onrecord doctor --json",
            "",
            "Exit status: 0 nothing is wrong, 1 something is, 2 wrong usage."})
final class DoctorCommand implements Callable<Integer> {

    private static final int STATE_COLUMN = 7;
    private static final int SUBJECT_COLUMN = 12;

    private final Surroundings surroundings;

    @Mixin
    private RecordOption record;

    @Option(names = "--full", description = "Reads every page of the record and every text with its digest, and the whole index; takes about as long as a backup.")
    private boolean full;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try {
            return tell(findings()).code();
        } catch (InterruptedException e) {
            surroundings.err().writer().println("stopped");
            return ExitStatus.INTERRUPTED.code();
        }
    }

    private List<Finding> findings() throws InterruptedException {
        RecordState state = RecordState.of(record.place(), full);
        List<Finding> findings = new ArrayList<>(MachineFindings.all(folder(state), state.shape().bytes()));
        findings.addAll(RecordFindings.all(record, state, full, surroundings.web().time().now()));
        return findings;
    }

    private static Path folder(RecordState state) {
        Path file = Path.of(state.shape().isServer() ? "onrecord.db" : state.place().replace("\0", "")).toAbsolutePath();
        return file.getParent() == null ? file : file.getParent();
    }

    private ExitStatus tell(List<Finding> findings) {
        PrintWriter out = surroundings.out().writer();
        Finding.State worst = Finding.worst(findings);
        if (json) {
            out.println(Finding.json(findings));
        } else {
            findings.forEach(finding -> tell(finding, out));
            long wrong = findings.stream().filter(finding -> finding.state() == Finding.State.WRONG).count();
            out.println(wrong == 0 ? "Nothing is wrong." : Amount.of(wrong, "thing") + (wrong == 1 ? " is wrong." : " are wrong."));
        }
        return worst == Finding.State.WRONG ? ExitStatus.SOME_FAILED : ExitStatus.ALL_READ;
    }

    private void tell(Finding finding, PrintWriter out) {
        Terminal terminal = surroundings.out().terminal();
        String state = Cells.padded(finding.state().word(), STATE_COLUMN);
        String margin = " ".repeat(STATE_COLUMN + SUBJECT_COLUMN);
        out.print(finding.state() == Finding.State.OK ? state : new Style(terminal.colour()).bold(state));
        out.print(Cells.padded(finding.subject(), SUBJECT_COLUMN));
        String told = Cells.plain(finding.told()) + finding.cure().map(cure -> "\n-> " + Cells.plain(cure)).orElse("");
        int width = terminal.interactive() ? Math.max(terminal.columns() - margin.length(), SUBJECT_COLUMN) : Integer.MAX_VALUE;
        out.println(String.join("\n" + margin, told.lines().flatMap(line -> Cells.wrap(line, width).stream()).toList()));
    }
}
