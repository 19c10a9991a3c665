package org.onrecord.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.domain.Text;
import org.onrecord.resolve.text.Words;
import org.onrecord.resolve.time.Period;
import org.onrecord.resolve.time.TimeFrame;
import org.onrecord.resolve.time.TimeTag;
import org.onrecord.resolve.time.TimeTagger;

/** Whether the tagger gives the expression of a spec the value that the spec wants; {@link DateSpecsTest} says what counts. */
final class DateSpecScore {

    /** EXACT: the same days. UNIT: the week, month or year that the spec's day lies in, for "two years ago". */
    enum Verdict { EXACT, UNIT, WRONG, NOT_FOUND }

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern SEASON = Pattern.compile("(?:(\\d{4})-)?(SP|SU|FA|WI)");
    private static final Map<String, String> SEASONS = Map.of("SP", "-21", "SU", "-22", "FA", "-23", "WI", "-24");
    private static final Pattern COUNTED = Pattern.compile("\\b(weeks?|months?|years?|decades?)\\b");

    private final TimeTagger tagger = TimeTagger.load();

    /** The tag that shares most with the expression. */
    Optional<TimeTag> tag(DateSpec spec) {
        TimeFrame frame = new TimeFrame(Optional.of(spec.reference()), Optional.of(spec.reference()), TimeFrame.Order.MONTH_FIRST, TimeFrame.Tense.PAST);
        List<TimeTag> tags = tagger.tag(Words.of(Text.of(spec.input())), frame);
        return tags.stream().filter(tag -> shared(tag, spec) > 0).max(Comparator.comparingInt(tag -> shared(tag, spec)));
    }

    private static int shared(TimeTag tag, DateSpec spec) {
        return Math.min(tag.span().end(), spec.end()) - Math.max(tag.span().start(), spec.start());
    }

    Verdict verdict(DateSpec spec) {
        Optional<TimeTag> tag = tag(spec);
        DateSpec.Value value = spec.value();
        Matcher season = SEASON.matcher(value.timex());
        boolean hasValue = value.first().isPresent() || value.last().isPresent() || season.matches();
        if (tag.isEmpty()) {
            return hasValue ? Verdict.NOT_FOUND : Verdict.EXACT;
        }
        Period period = tag.get().period();
        if (season.matches()) {
            return period.edtf().endsWith(SEASONS.get(season.group(2))) && (season.group(1) == null || period.edtf().startsWith(season.group(1))) ? Verdict.EXACT : Verdict.WRONG;
        }
        if (equalsTimex(period, value.first().map(day -> value.timex().replaceFirst("^XXXX-", day.getYear() + "-")).orElse(value.timex())) || equalsDays(period, value)) {
            return Verdict.EXACT;
        }
        return COUNTED.matcher(spec.text().toLowerCase()).find() && holdsDay(period, value) ? Verdict.UNIT : Verdict.WRONG;
    }

    private static boolean holdsDay(Period period, DateSpec.Value value) {
        return value.first().isPresent() && value.first().equals(value.last()) && value.timex().matches("\\d{4}-\\d\\d-\\d\\d") && period.isClosed()
                && !period.first().get().isAfter(value.first().get()) && !period.last().get().isBefore(value.first().get());
    }

    /** Whether a TIMEX of a week, month or year has the days of the period; "late last year" is 2016 there. */
    private static boolean equalsTimex(Period period, String timex) {
        Matcher week = WEEK.matcher(timex);
        if (week.matches()) {
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4).with(WeekFields.ISO.weekOfWeekBasedYear(), Integer.parseInt(week.group(2)))
                    .with(WeekFields.ISO.dayOfWeek(), 1);
            return is(period, week.group(3) == null ? monday : monday.plusDays(5), monday.plusDays(6));
        }
        return (YEAR.matcher(timex).matches() || MONTH.matcher(timex).matches()) && period.edtf().equals(timex);
    }

    private static boolean is(Period period, LocalDate first, LocalDate last) {
        return period.first().equals(Optional.of(first)) && period.last().equals(Optional.of(last));
    }

    private static boolean equalsDays(Period period, DateSpec.Value value) {
        return switch (value.mod()) {
            case "since", "after", "after-start" -> isDay(period.first(), value.first());
            case "before", "until", "before-end" -> endsAs(period, value.last());
            default -> value.first().isPresent() && period.first().equals(value.first()) && endsAs(period, value.last());
        };
    }

    /** Open runs of days: "after January 1" is from the 1st on in some specs and from the 2nd on in others. */
    private static boolean isDay(Optional<LocalDate> ours, Optional<LocalDate> theirs) {
        return ours.isPresent() && (ours.equals(theirs) || ours.get().minusDays(1).equals(theirs.orElse(null)));
    }

    /** The specs name the day after the last, or, where two dates are joined ("from May to July"), the first day of the second. */
    private static boolean endsAs(Period period, Optional<LocalDate> last) {
        if (period.last().isEmpty() || last.isEmpty()) {
            return false;
        }
        LocalDate ours = period.last().get();
        String joined = period.edtf().contains("/") ? period.edtf().substring(period.edtf().indexOf('/') + 1) : "";
        String begins = last.get().toString();
        boolean firstDay = MONTH.matcher(joined).matches() && begins.equals(joined + "-01") || YEAR.matcher(joined).matches() && begins.equals(joined + "-01-01")
                || joined.matches("\\d{4}-3[3-6]") && begins.equals(joined.substring(0, 5) + "0" + (3 * (joined.charAt(6) - '3') + 1) + "-01");
        firstDay |= !joined.isEmpty() && period.isClosed() && period.first().get().plusDays(7).isBefore(ours) && ours.getDayOfWeek() == DayOfWeek.SUNDAY && last.get().equals(ours.minusDays(6));
        return ours.equals(last.get()) || ours.plusDays(1).equals(last.get()) || firstDay;
    }
}
