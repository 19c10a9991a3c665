package org.onrecord.export.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.domain.Speaker;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.InWords;
import org.onrecord.record.correction.Remedy;

/**
 * One of the things that a correction changed, for tables.
 *
 * @param statement id; empty when it is about speakers or another correction
 * @param article   id of its report, likewise
 * @param edit      what of the statement, likewise
 * @param was       in words
 */
public record Change(Optional<String> statement, Optional<String> article, Optional<String> edit, Optional<String> was, Optional<String> became) {

    private static final Change NONE = new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** At least one. */
    public static List<Change> of(Correction correction) {
        return switch (correction.remedy()) {
            case Remedy.OfStatements(List<Amendment> amendments) -> amendments.stream().map(Change::of).toList();
            case Remedy.Split(Speaker from, Speaker as, List<Amendment> amendments) when amendments.isEmpty() -> List.of(of(from, as));
            case Remedy.Split(Speaker _, Speaker _, List<Amendment> amendments) -> amendments.stream().map(Change::of).toList();
            case Remedy.Merge(Speaker from, Speaker into) -> List.of(of(from, into));
            case Remedy.Rename(Speaker before, Speaker after) -> List.of(of(before, after));
            case Remedy.OfClaims(ClaimEdit edit) -> edit.named().limit(1).map(named -> new Change(Optional.of(named.statement()), Optional.of(named.article()),
                    Optional.empty(), Optional.of(edit.was()), Optional.of(edit.became()))).toList();
            case Remedy.Undo(String _) -> List.of(NONE);
        };
    }

    /** The word for it in record lines. */
    public static String kind(Correction correction) {
        return switch (correction.remedy()) {
            case Remedy.OfStatements _ -> "statements";
            case Remedy.Split _ -> "split";
            case Remedy.Merge _ -> "merge";
            case Remedy.Rename _ -> "rename";
            case Remedy.OfClaims(ClaimEdit edit) -> switch (edit) {
                case ClaimEdit.Together _ -> "claim-merge";
                case ClaimEdit.Apart _ -> "claim-split";
                case ClaimEdit.Called _ -> "claim-name";
            };
            case Remedy.Undo _ -> "undo";
        };
    }

    private static Change of(Amendment amendment) {
        return new Change(Optional.of(amendment.statement()), Optional.of(amendment.article()),
                Optional.of(amendment.edit().kind().name().toLowerCase(Locale.ROOT)), Optional.of(InWords.before(amendment)), Optional.of(InWords.after(amendment)));
    }

    private static Change of(Speaker before, Speaker after) {
        return new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(InWords.speaker(before)), Optional.of(InWords.speaker(after)));
    }
}
