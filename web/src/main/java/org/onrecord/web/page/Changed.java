package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.InWords;
import org.onrecord.record.correction.Remedy;

/**
 * One thing that a correction changes, in words.
 *
 * @param statement id of the one it is about; empty: it is about speakers or claims
 * @param words     of that statement
 */
public record Changed(String what, String was, String became, Optional<String> statement, String words) {

    /** All that it changes; of an undoing nothing, as that names what it undid. */
    static List<Changed> of(Correction correction) {
        List<Changed> changes = new ArrayList<>();
        switch (correction.remedy()) {
            case Remedy.Split(var from, var as, var _) -> changes.add(plain("one speaker made two", InWords.speaker(from), InWords.speaker(as)));
            case Remedy.Merge(var from, var into) -> changes.add(plain("two speakers made one", InWords.speaker(from), InWords.speaker(into)));
            case Remedy.Rename(var before, var after) -> changes.add(plain("another name", before.name(), after.name()));
            case Remedy.OfClaims(ClaimEdit edit) -> changes.add(plain(what(edit), edit.was(), edit.became()));
            case Remedy.OfStatements _, Remedy.Undo _ -> { }
        }
        correction.remedy().ofStatements().stream().map(Changed::of).forEach(changes::add);
        return changes;
    }

    private static Changed plain(String what, String was, String became) {
        return new Changed(what, was, became, Optional.empty(), "");
    }

    private static Changed of(Amendment amendment) {
        String what = switch (amendment.edit().kind()) {
            case SPEAKERS -> "who said it";
            case ACT -> "what was done by saying it";
            case SAID -> "when it was said";
            case CONTENT -> "the words";
            case SOURCE -> "the words for who said it";
            case CUE -> "the reporting words";
            case REJECT -> "rejected: nobody said it";
            case RESTORE -> "brought back";
            case ADD -> "added";
            case ACCEPT -> "accepted as it is";
        };
        return new Changed(what, InWords.before(amendment), InWords.after(amendment), Optional.of(amendment.statement()),
                amendment.after().or(amendment::before).map(statement -> statement.wording().content().text()).orElse(""));
    }

    private static String what(ClaimEdit edit) {
        return switch (edit) {
            case ClaimEdit.Together _ -> "two claims made one";
            case ClaimEdit.Apart _ -> "one claim made two";
            case ClaimEdit.Called _ -> "what a claim is called";
        };
    }

    /** A word for it in tables: that of record lines, but of statements what of them was changed. */
    static String kind(Correction correction) {
        return correction.remedy() instanceof Remedy.OfStatements(var amendments) ? amendments.getFirst().edit().kind().name().toLowerCase(Locale.ROOT)
                : org.onrecord.export.form.Change.kind(correction);
    }
}
