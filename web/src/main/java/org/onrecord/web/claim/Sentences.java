package org.onrecord.web.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.claim.ledger.When;
import org.onrecord.domain.Amount;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.ClaimSummary.Count;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.picture.Sign;

/** Claims in sentences. */
final class Sentences {

    private Sentences() { }

    /** "1 speaker asserts it and 2 deny it, in 14 reports, 2 origins, on 16 April 2031." @param order of the sides */
    static String sentence(Map<Stance, Count> sides, List<Stance> order, ClaimSummary.Extent extent, int origins) {
        List<String> parts = new ArrayList<>();
        for (Stance side : order) {
            Optional.ofNullable(sides.get(side)).map(count -> takers(side, count, parts.isEmpty())).ifPresent(parts::add);
        }
        String all = parts.size() < 2 ? String.join("", parts) : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        return all + ", in " + reports(extent.reports(), origins) + days(extent).map(days -> ", " + days).orElse("") + ".";
    }

    private static String takers(Stance side, Count count, boolean first) {
        if (side == Stance.UNCLEAR) {
            return "of " + Amount.of(count.statements(), "statement") + " the side is unclear";
        }
        boolean named = count.speakers() > 0;
        int number = named ? count.speakers() : count.statements();
        String who = !named ? Amount.of(number, "source that nobody can name", "sources that nobody can name") : first ? Amount.of(number, "speaker") : String.valueOf(number);
        return who + " " + verb(side, number == 1);
    }

    private static String verb(Stance side, boolean one) {
        return side == Stance.REPORTS_NEUTRALLY ? (one ? "reports it neutrally" : "report it neutrally") : Sign.of(side).words(one ? 1 : 2) + " it";
    }

    /** "14 reports, 2 origins"; of one report nothing more is to be said. */
    static String reports(long reports, int origins) {
        return Amount.of(reports, "report") + (reports > 1 ? ", " + Amount.of(origins, "origin") : "");
    }

    /** In quotation marks, unless there are some already. */
    static String quoted(String words) {
        return words.startsWith("\"") || words.startsWith("\u201C") ? words : "\u201C" + words + "\u201D";
    }

    static Optional<String> days(ClaimSummary.Extent extent) {
        return extent.first().flatMap(first -> extent.last().map(last -> ReaderDate.between(first, last)));
    }

    /** "9 April 2031", or that the day is not known. */
    static String day(When when) {
        String day = when.date().isEmpty() ? "" : ReaderDate.alone(when.date()).strip();
        // "XXXX" is a date without anything known of it.
        return day.isEmpty() ? "Day not known" : Character.toUpperCase(day.charAt(0)) + day.substring(1);
    }
}
