package org.onrecord.web.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Stance;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.ask.Table;

/**
 * Statements of a claim over time: a lane for each side, a shape for each statement. Those whose day is not known stand apart.
 *
 * @param lanes by their first statements: no side is above another by right
 * @param apart where those without a day begin; empty: every day is known
 */
public record Timeline(String title, int width, int height, List<Lane> lanes, List<Tick> ticks, Optional<Integer> apart, List<Point> points) implements Picture {

    /** Of the widest picture: what a desk's screen shows beside nothing else, in pixels. */
    static final int WIDTH = 880;

    /** Wide enough for "reports neutrally" with its shape. */
    static final int LEFT = 150;

    private static final int APART = 110;

    /** A day where few days are between the first and the last: room for its label, "16 Apr 2031". The first days stand where a telephone shows them. */
    private static final int DAY = 90;
    private static final int MARGIN = 20;

    /** A shape with the room around it: as large as what a finger should hit, 24 pixels. */
    private static final int CELL = 24;

    /** Shapes on top of each other; more than that are counted beside the last. */
    private static final int HIGHEST = 6;

    private static final int TOP = 12;
    private static final int BELOW = 34;

    private static final List<String> HEADS = List.of("day", "day is of publication", "side", "speaker", "words", "outlet", "statement");

    public Timeline {
        lanes = List.copyOf(lanes);
        ticks = List.copyOf(ticks);
        points = List.copyOf(points);
    }

    /**
     * A statement.
     *
     * @param date      EDTF; empty: unknown
     * @param published whether that is only the day on which the report came out
     */
    public record Point(String statement, Stance side, String date, boolean published, String speaker, String words, String outlet) {

        public Point {
            Objects.requireNonNull(statement, "statement is null");
            Objects.requireNonNull(side, "side is null");
        }

        private Optional<EdtfDays> days() {
            return TimeAxis.days(date);
        }

        /** "Ines Halloran denies, on 9 April 2031: I never saw it". */
        String name() {
            return speaker + " " + Sign.of(side).one() + ", " + when() + ": " + words;
        }

        String when() {
            return date.isEmpty() ? "day not known" : ReaderDate.of(date) + (published ? " (printed)" : "");
        }
    }

    /** The statements of one side. @param more what had no room */
    public record Lane(Sign sign, int top, int height, List<Dot> dots, List<More> more) {

        public int middle() {
            return top + height / 2;
        }

        public int bottom() {
            return top + height;
        }
    }

    /**
     * One statement.
     *
     * @param until where its last possible day is; the same as x where its day is known
     * @param path  its shape
     */
    public record Dot(int x, int y, int until, String path, String statement, String name) { }

    /** How many more are of the same days. */
    public record More(int x, int y, int number) { }

    public static Timeline of(String title, List<Point> points) {
        List<Point> ordered = points.stream().sorted(Comparator.comparing((Point point) -> point.days().map(EdtfDays::first).orElse(LocalDate.MAX))
                .thenComparing(Point::statement)).toList();
        List<EdtfDays> known = ordered.stream().flatMap(point -> point.days().stream()).toList();
        Optional<LocalDate> first = known.stream().map(EdtfDays::first).min(Comparator.naturalOrder());
        Optional<LocalDate> last = known.stream().map(EdtfDays::last).max(Comparator.naturalOrder());
        int right = known.size() < points.size() ? APART + 2 * MARGIN : 2 * MARGIN;
        int most = WIDTH - LEFT - 2 * MARGIN - right;
        int along = first.isEmpty() ? 0 : (int) Math.min(most, DAY * (ChronoUnit.DAYS.between(first.get(), last.get()) + 1));
        int width = WIDTH - most + along;
        TimeAxis axis = new TimeAxis(first.orElse(LocalDate.EPOCH), last.orElse(LocalDate.EPOCH), LEFT + MARGIN, along);
        List<Lane> lanes = new ArrayList<>();
        int top = TOP;
        for (Stance side : ordered.stream().map(Point::side).distinct().toList()) {
            Lane lane = lane(ordered.stream().filter(point -> point.side() == side).toList(), axis, width, top);
            lanes.add(lane);
            top = lane.bottom();
        }
        return new Timeline(title, width, top + BELOW, lanes, first.isPresent() ? axis.ticks() : List.of(),
                known.size() < points.size() ? Optional.of(width - APART) : Optional.empty(), ordered);
    }

    private static Lane lane(List<Point> points, TimeAxis axis, int width, int top) {
        Map<Integer, Integer> stacked = new HashMap<>();
        points.forEach(point -> stacked.merge(cell(point, axis, width), 1, Integer::sum));
        int height = CELL * Math.min(HIGHEST, stacked.values().stream().mapToInt(Integer::intValue).max().orElse(1)) + CELL / 2;
        Map<Integer, Integer> placed = new HashMap<>();
        List<Dot> dots = new ArrayList<>();
        for (Point point : points) {
            int cell = cell(point, axis, width);
            int level = placed.merge(cell, 1, Integer::sum);
            if (level <= HIGHEST) {
                int x = cell * CELL + CELL / 2;
                int y = top + height - CELL * level + CELL / 4;
                int until = point.days().filter(days -> !days.first().equals(days.last())).map(days -> Math.max(x, axis.x(days.last()))).orElse(x);
                dots.add(new Dot(x, y, until, Sign.path(point.side(), x, y), point.statement(), point.name()));
            }
        }
        List<More> more = stacked.entrySet().stream().filter(cell -> cell.getValue() > HIGHEST)
                .map(cell -> new More(cell.getKey() * CELL + CELL, top + CELL / 2, cell.getValue() - HIGHEST)).toList();
        return new Lane(Sign.of(points.getFirst().side()), top, height, dots, more);
    }

    /** Statements of days that are nearly at one place stand on top of each other. */
    private static int cell(Point point, TimeAxis axis, int width) {
        return point.days().map(days -> axis.x(days.first())).orElse(width - APART / 2) / CELL;
    }

    @Override
    public String description() {
        Map<Stance, Long> sides = points.stream().collect(Collectors.groupingBy(Point::side, Collectors.counting()));
        return lanes.isEmpty() ? "No statements." : points.stream().map(Point::side).distinct().map(side -> sides.get(side) + " " + Sign.of(side).words(sides.get(side)))
                .collect(Collectors.joining(", ")) + "; each in the lane of its side, by the day on which it was said. The table has the same.";
    }

    @Override
    public Table table() {
        return new Table(HEADS, points.stream().map(point -> List.of(point.date(), point.date().isEmpty() ? "" : point.published() ? "yes" : "no", Sign.of(point.side()).one(),
                point.speaker(), point.words(), point.outlet(), point.statement())).toList());
    }
}
