package org.onrecord.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.onrecord.domain.Amount;
import org.onrecord.domain.Stance;
import org.onrecord.web.ask.Table;

/** Who takes which side of which claim: a row for each claim, a column for each speaker, and in each cell the sides with how many statements. */
public record Grid(String title, int width, int height, List<Column> columns, List<Row> rows, Table table) implements Picture {

    private static final int LEFT = 330;
    private static final int TOP = 130;
    private static final int COLUMN = 56;
    private static final int ROW = 40;

    /** A second side in a cell stands beside the first. */
    private static final int STEP = 26;

    /** Sides of one speaker in one cell: more are in the table alone. */
    private static final int MOST_SIDES = 2;

    private static final int LONGEST_CLAIM = 44;
    private static final int LONGEST_NAME = 18;

    private static final List<String> HEADS = List.of("claim", "wording", "speaker", "name", "side", "statements");

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How often somebody takes a side of a claim. */
    public record Take(String claim, String speaker, String name, Stance side, int statements) { }

    /** A speaker. @param words the name, shortened */
    public record Column(int x, int y, String speaker, String words, String name) { }

    /** A claim. @param words its wording, shortened */
    public record Row(int y, int top, String claim, String words, String wording, List<Cell> cells) { }

    /** @param left of the number beside the shape */
    public record Cell(int x, int y, String path, Sign sign, int statements, int left, String name) { }

    /**
     * @param claims wordings by ids, in the order of the rows
     * @param takes  columns come in the order in which speakers come here
     */
    public static Grid of(String title, SequencedMap<String, String> claims, List<Take> takes) {
        Map<String, String> names = new LinkedHashMap<>();
        takes.forEach(take -> names.putIfAbsent(take.speaker(), take.name()));
        List<Column> columns = new ArrayList<>();
        names.forEach((id, name) -> columns.add(new Column(LEFT + columns.size() * COLUMN + COLUMN / 2, TOP - 12, id,
                OriginPicture.isolated(OriginPicture.shortened(name, LONGEST_NAME)), name)));
        Map<String, Integer> places = columns.stream().collect(Collectors.toMap(Column::speaker, Column::x));
        List<Row> rows = new ArrayList<>();
        claims.forEach((id, wording) -> {
            int y = TOP + rows.size() * ROW + ROW / 2;
            List<Cell> cells = cells(takes.stream().filter(take -> take.claim().equals(id)).toList(), places, y, wording);
            rows.add(new Row(y, y - ROW / 2, id, OriginPicture.isolated(OriginPicture.shortened(wording, LONGEST_CLAIM)), wording, cells));
        });
        // The last names lean out to the right.
        int width = LEFT + columns.size() * COLUMN + TOP - STEP;
        return new Grid(title, width, TOP + rows.size() * ROW + ROW / 2, columns, rows, table(claims, takes));
    }

    private static List<Cell> cells(List<Take> takes, Map<String, Integer> places, int y, String wording) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        Map<String, Long> sides = takes.stream().collect(Collectors.groupingBy(Take::speaker, Collectors.counting()));
        List<Cell> cells = new ArrayList<>();
        for (Take take : takes) {
            int place = taken.merge(take.speaker(), 1, Integer::sum);
            if (place <= MOST_SIDES) {
                int x = places.get(take.speaker()) + (sides.get(take.speaker()) > 1 ? (place - 1) * STEP - STEP / 2 : 0);
                Sign sign = Sign.of(take.side());
                String name = take.name() + " " + sign.one() + (take.statements() > 1 ? " (" + take.statements() + " statements)" : "") + ": " + wording;
                cells.add(new Cell(x, y, Sign.path(take.side(), x, y), sign, take.statements(), x + 9, name));
            }
        }
        return cells;
    }

    private static Table table(Map<String, String> claims, List<Take> takes) {
        return new Table(HEADS, takes.stream().map(take -> List.of(take.claim(), claims.getOrDefault(take.claim(), ""), take.speaker(), take.name(), Sign.of(take.side()).one(),
                String.valueOf(take.statements()))).toList());
    }

    /** What the shapes mean that are in it. */
    public List<Sign> signs() {
        return rows.stream().flatMap(row -> row.cells().stream()).map(Cell::sign).distinct().sorted(Comparator.comparing(Sign::one)).toList();
    }

    @Override
    public String description() {
        return Amount.of(rows.size(), "claim") + " in rows, " + Amount.of(columns.size(), "speaker") + " in columns; a shape for each side that somebody takes. The table has the same.";
    }
}
