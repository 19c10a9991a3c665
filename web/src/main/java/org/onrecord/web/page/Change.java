package org.onrecord.web.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.domain.ReadableDate;
import org.onrecord.domain.Utterance.Drift;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.InWords;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Remedy;

/**
 * A correction in words.
 *
 * @param when as people read it, to the day
 * @param what one line for each thing that it changes
 */
public record Change(long number, String by, String when, Optional<String> why, List<What> what, boolean holds) {

    /** Something that was otherwise before. */
    public record What(String of, String before, String after) { }

    static List<Change> of(List<Logged> logged) {
        return logged.stream().map(Change::of).toList();
    }

    private static Change of(Logged logged) {
        Correction correction = logged.correction();
        return new Change(correction.number(), correction.origin().by(), ReadableDate.of(correction.origin().at().atOffset(ZoneOffset.UTC).toLocalDate().toString()), correction.origin().why(),
                what(correction.remedy()), logged.holds());
    }

    private static List<What> what(Remedy remedy) {
        List<What> what = new ArrayList<>();
        switch (remedy) {
            case Remedy.Split(var from, var as, var _) -> what.add(new What("the speaker", InWords.speaker(from), InWords.speaker(as)));
            case Remedy.Merge(var from, var into) -> what.add(new What("the speaker", InWords.speaker(from), InWords.speaker(into)));
            case Remedy.Rename(var before, var after) -> what.add(new What("the name", before.name(), after.name()));
            case Remedy.OfClaims(ClaimEdit edit) -> what.add(new What("the claim", edit.was(), edit.became()));
            case Remedy.OfStatements _, Remedy.Undo _ -> { }
        }
        remedy.ofStatements().forEach(amendment -> what.add(new What(amendment.edit().kind().name().toLowerCase(Locale.ROOT), InWords.before(amendment), InWords.after(amendment))));
        return what;
    }

    /** Why a variant of a quotation should be read with care. */
    static String drift(Drift drift) {
        String kind = switch (drift.kind()) {
            case NEGATION -> "a word that negates";
            case NUMBER -> "a number";
            case CONDITION -> "a condition";
        };
        return drift.isLost() ? "lacks \u201C" + drift.word() + "\u201D, " + kind + " that the fullest one has" : "has \u201C" + drift.word() + "\u201D, " + kind + " that the fullest one has not";
    }
}
