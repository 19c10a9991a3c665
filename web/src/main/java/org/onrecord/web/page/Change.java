package org.onrecord.web.page;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Utterance.Drift;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Logged;
import org.onrecord.web.ask.ReaderDate;

/**
 * A correction in words.
 *
 * @param when as people read it, to the day
 * @param what one line for each thing that it changes
 */
public record Change(long number, String by, String when, Optional<String> why, List<Changed> what, boolean holds) {

    static List<Change> of(List<Logged> logged) {
        return logged.stream().map(Change::of).toList();
    }

    private static Change of(Logged logged) {
        Correction correction = logged.correction();
        return new Change(correction.number(), correction.origin().by(), ReaderDate.of(correction.origin().at().atOffset(ZoneOffset.UTC).toLocalDate().toString()), correction.origin().why(),
                Changed.of(correction), logged.holds());
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
