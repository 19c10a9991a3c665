package org.onrecord.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.InWords;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Remedy;

/** Corrections as people read them: before and after. */
final class CorrectionPage {

    /** Of a statement's words, so many cells show which one it is. */
    private static final int SHOWN = 70;

    /** Before and after stand on one line up to this width together. */
    private static final int SHORT = 100;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Style style;

    CorrectionPage(Terminal terminal) {
        this.style = new Style(terminal.colour());
    }

    /** One of the log, with who, when and why, and a blank line at its end. */
    String of(Logged logged) {
        Correction correction = logged.correction();
        StringBuilder page = new StringBuilder(style.bold(String.valueOf(correction.number()))).append("  ")
                .append(MINUTE.format(correction.origin().at())).append("  ").append(Cells.plain(correction.origin().by())).append('\n');
        correction.origin().why().ifPresent(why -> page.append("   why: ").append(Cells.plain(why)).append('\n'));
        logged.undoes().ifPresent(number -> page.append("   undoes ").append(number).append('\n'));
        page.append(changes(correction));
        logged.undoneBy().ifPresent(number -> page.append("   ").append(style.faint("undone by " + number)).append('\n'));
        return page.append('\n').toString();
    }

    /** What it changes, a line or two for each. */
    String changes(Correction correction) {
        return changes(correction.remedy(), false);
    }

    /** The same the other way round: what its undoing changes. */
    String takenBack(Correction correction) {
        return changes(correction.remedy(), true);
    }

    private String changes(Remedy remedy, boolean back) {
        StringBuilder page = new StringBuilder();
        switch (remedy) {
            case Remedy.Split(Speaker from, Speaker as, var _) -> changed(page, "split", InWords.speaker(from), InWords.speaker(as), back);
            case Remedy.Merge(Speaker from, Speaker into) -> changed(page, "merge", InWords.speaker(from), InWords.speaker(into), back);
            case Remedy.Rename(Speaker before, Speaker after) -> changed(page, "name", before.name(), after.name(), back);
            case Remedy.OfClaims(ClaimEdit edit) -> changed(page, what(edit), edit.was(), edit.became(), back);
            case Remedy.OfStatements _, Remedy.Undo _ -> { }
        }
        String last = "";
        for (Amendment amendment : remedy.ofStatements()) {
            if (!amendment.statement().equals(last)) {
                page.append("   ").append(style.faint(head(amendment))).append('\n');
                last = amendment.statement();
            }
            changed(page, amendment.edit().kind().name().toLowerCase(Locale.ROOT), InWords.before(amendment), InWords.after(amendment), back);
        }
        return page.toString();
    }

    private static String what(ClaimEdit edit) {
        return switch (edit) {
            case ClaimEdit.Together _ -> "merge claims";
            case ClaimEdit.Apart _ -> "split a claim";
            case ClaimEdit.Called _ -> "name a claim";
        };
    }

    private static String head(Amendment amendment) {
        Statement statement = amendment.before().or(amendment::after).orElseThrow();
        String words = Cells.plain(statement.wording().content().text());
        String cut = Cells.width(words) > SHOWN ? Cells.wrap(words, SHOWN - 1).getFirst() + "\u2026" : words;
        return Cells.plain(amendment.statement()) + "  " + (statement.speakers().isEmpty() ? "?" : names(statement)) + ": " + cut;
    }

    private static String names(Statement statement) {
        return Cells.plain(String.join(", ", statement.speakers().stream().map(Speaker::name).toList()));
    }

    private void changed(StringBuilder page, String what, String before, String after, boolean back) {
        String was = Cells.plain(back ? after : before);
        String is = Cells.plain(back ? before : after);
        page.append("   ").append(style.accent(what)).append(": ");
        String arrow = Cells.width(was) + Cells.width(is) > SHORT ? "\n     -> " : " -> ";
        page.append(was).append(arrow).append(is).append('\n');
    }
}
