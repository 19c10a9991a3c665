package org.onrecord.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Publication;
import org.onrecord.search.StatementQuery.Days;

/**
 * A denial that is looked for.
 *
 * @param words     of the claim
 * @param speaker   any words of the name of whom it would be
 * @param published when the reports were published that are searched. A month counts for each of its days; a report whose date is not known is searched only
 *                  when no date is asked for
 * @param outlets   any words of the names of those whose reports are searched; several: any of them; none: all
 */
public record DenialQuery(String words, String speaker, Days published, List<String> outlets) {

    public DenialQuery {
        Objects.requireNonNull(words, "words is null");
        Objects.requireNonNull(speaker, "speaker is null");
        Objects.requireNonNull(published, "published is null");
        outlets = List.copyOf(outlets);
    }

    /** Whether a report is to be searched. */
    boolean takes(Publication report) {
        Optional<EdtfDays> days = report.published().flatMap(EdtfDays::of);
        boolean inTime = published.from().isEmpty() && published.to().isEmpty() || days.isPresent()
                && published.from().map(from -> !days.get().last().isBefore(from)).orElse(true)
                && published.to().map(to -> !days.get().first().isAfter(to)).orElse(true);
        return inTime && (outlets.isEmpty() || report.outlet().map(outlet -> outlets.stream().anyMatch(asked -> NameWords.has(outlet, asked))).orElse(false));
    }
}
