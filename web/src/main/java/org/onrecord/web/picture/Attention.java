package org.onrecord.web.picture;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Stance;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.ask.Table;

/**
 * How many statements were made when: a row of bars for each side, or one row where sides are not told apart. What has no day, or one that is known less
 * exactly than a bar is wide, is counted apart.
 *
 * @param per   what a bar stands for: "day", "week", "month" or "year"
 * @param rows  by their first statements
 * @param apart what is in no bar
 */
public record Attention(String title, String per, int width, int height, List<Row> rows, List<Tick> ticks, List<Apart> apart, Table table) implements Picture {

    private static final int MARGIN = 20;

    /** Wide enough for "Apr 2031". */
    private static final int LABEL = 64;

    private static final int ROW = 72;
    private static final int TALLEST = 54;
    private static final int TOP = 8;
    private static final int BELOW = 34;

    /** More bars would be narrower than can be told apart and pointed at. */
    private static final int MOST_BARS = 60;

    private static final List<String> HEADS = List.of("from", "to", "side", "statements");

    /** @param side empty: whichever; @param date EDTF; empty: unknown */
    public record Count(Optional<Stance> side, String date, int statements) { }

    /** @param sign empty: of all sides */
    public record Row(Optional<Sign> sign, int top, int bottom, List<Bar> bars) { }

    /** @param row where the table has the same, @param name "3 on 9 April 2031" */
    public record Bar(int x, int y, int width, int height, String row, String name) { }

    /** Statements whose day is not known well enough. @param when as people read it, or that no day is known */
    public record Apart(Optional<Sign> sign, String when, int statements) { }

    private enum Width {

        DAY(Period.ofDays(1)), WEEK(Period.ofDays(7)), MONTH(Period.ofMonths(1)), YEAR(Period.ofYears(1)), DECADE(Period.ofYears(10)), CENTURY(Period.ofYears(100)),
        MILLENNIUM(Period.ofYears(1000));

        private final Period period;

        Width(Period period) {
            this.period = period;
        }

        private LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
                case YEAR, DECADE, CENTURY, MILLENNIUM -> LocalDate.of(Math.floorDiv(day.getYear(), period.getYears()) * period.getYears(), 1, 1);
            };
        }

        private LocalDate end(LocalDate start) {
            return start.plus(period).minusDays(1);
        }

        private boolean holds(EdtfDays days) {
            return !days.last().isAfter(end(start(days.first())));
        }

        /** How many bars there are from one day to another. */
        private long between(LocalDate first, LocalDate last) {
            ChronoUnit unit = switch (this) {
                case DAY, WEEK -> ChronoUnit.DAYS;
                case MONTH -> ChronoUnit.MONTHS;
                case YEAR, DECADE, CENTURY, MILLENNIUM -> ChronoUnit.YEARS;
            };
            long units = Math.max(1, period.getDays() + period.getMonths() + period.getYears());
            return unit.between(start(first), start(last)) / units + 1;
        }
    }

    /** Days that are known exactly decide how wide bars are; what is known less exactly never widens them. */
    public static Attention of(String title, List<Count> counts) {
        List<EdtfDays> exact = counts.stream().flatMap(count -> TimeAxis.days(count.date()).stream()).filter(days -> days.first().equals(days.last())).toList();
        LocalDate first = exact.stream().map(EdtfDays::first).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        LocalDate last = exact.stream().map(EdtfDays::last).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        Width width = Width.MILLENNIUM;
        for (Width one : Width.values()) {
            if (one.between(first, last) <= MOST_BARS) {
                width = one;
                break;
            }
        }
        return new Drawing(width, first, last).of(title, counts);
    }

    /** @param highest statements that the tallest bar stands for */
    private record Scale(TimeAxis axis, int highest) { }

    /** Bars of one width. */
    private record Drawing(Width width, LocalDate first, LocalDate last) {

        Attention of(String title, List<Count> counts) {
            Map<Optional<Stance>, TreeMap<LocalDate, Integer>> bars = new LinkedHashMap<>();
            Map<Optional<Stance>, Map<String, Integer>> others = new LinkedHashMap<>();
            for (Count count : counts.stream().sorted(Comparator.comparing(count -> TimeAxis.days(count.date()).map(EdtfDays::first).orElse(LocalDate.MAX))).toList()) {
                Optional<EdtfDays> days = TimeAxis.days(count.date()).filter(width::holds).filter(held -> !held.first().isBefore(width.start(first)) && !held.last().isAfter(end()));
                if (days.isPresent()) {
                    bars.computeIfAbsent(count.side(), _ -> new TreeMap<>()).merge(width.start(days.get().first()), count.statements(), Integer::sum);
                } else {
                    others.computeIfAbsent(count.side(), _ -> new LinkedHashMap<>()).merge(count.date(), count.statements(), Integer::sum);
                }
            }
            return drawn(title, bars, others);
        }

        private LocalDate end() {
            return width.end(width.start(last));
        }

        private Attention drawn(String title, Map<Optional<Stance>, TreeMap<LocalDate, Integer>> bars, Map<Optional<Stance>, Map<String, Integer>> others) {
            TimeAxis axis = new TimeAxis(width.start(first), end().plusDays(1), Timeline.LEFT, Timeline.WIDTH - Timeline.LEFT - MARGIN);
            Scale scale = new Scale(axis, bars.values().stream().flatMap(row -> row.values().stream()).mapToInt(Integer::intValue).max().orElse(1));
            List<Row> rows = new ArrayList<>();
            List<List<String>> table = new ArrayList<>();
            bars.forEach((side, row) -> rows.add(row(side, row, scale, TOP + rows.size() * ROW, table)));
            List<Apart> apart = new ArrayList<>();
            others.forEach((side, dates) -> dates.forEach((date, statements) -> {
                apart.add(new Apart(side.map(Sign::of), date.isEmpty() ? "day not known" : ReaderDate.of(date), statements));
                table.add(List.of(date, date, word(side), String.valueOf(statements)));
            }));
            return new Attention(title, width.name().toLowerCase(Locale.ROOT), Timeline.WIDTH, TOP + rows.size() * ROW + BELOW, rows,
                    rows.isEmpty() ? List.of() : axis.ticks().stream().filter(tick -> tick.x() < Timeline.WIDTH - LABEL).toList(), apart, new Table(HEADS, table));
        }

        private Row row(Optional<Stance> side, SortedMap<LocalDate, Integer> counts, Scale scale, int top, List<List<String>> table) {
            int bottom = top + ROW - MARGIN / 2;
            List<Bar> bars = new ArrayList<>();
            counts.forEach((start, statements) -> {
                int x = scale.axis().x(start);
                int height = Math.max(2, TALLEST * statements / scale.highest());
                String when = width == Width.DAY ? ReaderDate.of(start.toString()) : ReaderDate.of(start + "/" + width.end(start));
                bars.add(new Bar(x, bottom - height, Math.max(3, scale.axis().x(start.plus(width.period)) - x - 1), height, "row-" + (table.size() + 1), statements + " " + when));
                table.add(List.of(start.toString(), width.end(start).toString(), word(side), String.valueOf(statements)));
            });
            return new Row(side.map(Sign::of), top, bottom, bars);
        }

        private static String word(Optional<Stance> side) {
            return side.map(one -> Sign.of(one).one()).orElse("");
        }
    }

    @Override
    public String description() {
        return "Statements by " + per + "; the tallest bar stands for the most of them. The table has the same.";
    }
}
