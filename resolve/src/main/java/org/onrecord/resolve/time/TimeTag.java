package org.onrecord.resolve.time;

import java.util.Objects;
import org.onrecord.domain.CharSpan;

/**
 * A date or time expression of a text with its value.
 *
 * @param span without the preposition before it, unless that changes the value ("since 2014")
 */
public record TimeTag(CharSpan span, Period period) {

    public TimeTag {
        Objects.requireNonNull(span, "span is null");
        Objects.requireNonNull(period, "period is null");
    }
}
