package org.onrecord.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onrecord.desk.Desk;
import org.onrecord.desk.IndexState;
import org.onrecord.record.format.Finding;
import org.onrecord.record.store.Counts;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordState;

/** The record and its index. */
final class RecordFindings {

    private final RecordOption option;
    private final RecordState state;
    private final boolean whole;
    private final List<Finding> findings = new ArrayList<>();

    private RecordFindings(RecordOption option, RecordState state, boolean whole) {
        this.option = option;
        this.state = state;
        this.whole = whole;
    }

    /** @param whole whether all was read through */
    static List<Finding> all(RecordOption option, RecordState state, boolean whole, Instant now) {
        RecordFindings all = new RecordFindings(option, state, whole);
        all.place();
        all.contents();
        all.lastRun(now);
        all.leftOvers();
        if (state.fault().isEmpty()) {
            all.index();
        }
        return all.findings;
    }

    private void place() {
        state.fault().map(this::fault).ifPresentOrElse(findings::add, () -> findings.add(Finding.ok("record", state.place() + ", "
                + (state.shape().isServer() ? "PostgreSQL" : "SQLite") + ", schema " + state.shape().schema() + ", " + MachineFindings.bytes(state.shape().bytes())
                + (whole ? ": every page and text read through, all whole" : state.shape().isServer() ? "" : ": pages whole (--full reads the texts as well)"))));
    }

    /** The message is "what is wrong: what to do", as everywhere. */
    private Finding fault(RecordFault fault) {
        String message = fault.getMessage();
        int cure = message.lastIndexOf(": ");
        return switch (fault.kind()) {
            case MISSING -> Finding.look("record", message.substring(0, cure), message.substring(cure + 2));
            default -> Finding.wrong("record", message.substring(0, cure), message.substring(cure + 2));
        };
    }

    private void contents() {
        state.counts().ifPresent(counts -> findings.add(Finding.ok("contents", told(counts))));
    }

    private static String told(Counts counts) {
        return number(counts.reports(), "report") + ", " + number(counts.statements(), "statement") + ", " + number(counts.speakers(), "speaker") + ", "
                + number(counts.skipped(), "line") + " on what is not recorded" + (counts.users() == 0 ? "" : ", " + number(counts.users(), "user"));
    }

    private void lastRun(Instant now) {
        state.lastRun().ifPresent(then -> findings.add(then.isAfter(now)
                ? Finding.look("clock", "says " + minute(now) + ", but the last run began " + minute(then), "set the clock; the record's order does not go by it, only the dates of runs do")
                : Finding.ok("last run", "began " + minute(then))));
    }

    private void leftOvers() {
        if (!state.leftOvers().isEmpty()) {
            findings.add(Finding.look("left over", state.leftOvers().stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", ")),
                    "delete them, unless a backup is being made just now"));
        }
    }

    private void index() {
        try (Desk desk = option.openExisting()) {
            findings.add(told(desk.indexState(whole)));
        } catch (RecordFault fault) {
            findings.add(fault(fault));
        }
    }

    private static Finding told(IndexState index) {
        String missing = number(index.missing(), "report");
        return switch (index.kind()) {
            case UP_TO_DATE -> Finding.ok("index", index.folder() + ", up to date, " + MachineFindings.bytes(index.bytes()));
            case BEHIND -> Finding.look("index", index.folder() + ", " + missing + " behind", "the next search brings it up");
            case MISSING -> index.missing() == 0 ? Finding.ok("index", "none yet, as there is nothing to search")
                    : Finding.look("index", "none yet at " + index.folder(), "the next search makes it, of " + missing + "; or 'onrecord reindex'");
            case OF_ANOTHER -> Finding.look("index", index.folder() + " is of another record, or of what this one held before it was restored",
                    "the next search makes it again, of " + missing);
            case DAMAGED -> Finding.wrong("index", index.folder() + " is damaged, or of another version", "onrecord reindex");
            case FORBIDDEN -> Finding.wrong("index", index.told(), "move away what is at " + index.folder() + ", or give it the rights that it lacks");
        };
    }

    private static String number(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }

    private static String minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "").replace('T', ' ') + " UTC";
    }
}
