package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Statements in three columns: who, the act, the words. */
final class Columns {

    private static final String GAP = "  ";

    /** The widest act, "acknowledged", has 12; most reporting words fit as well. */
    private static final int VERB_CELLS = 13;

    /** Names take what they need, but never more than this share of the line: the words need the room. */
    private static final int SPEAKER_SHARE = 4;

    private final Style style;
    private final int speakerCells;
    private final int wordCells;

    /** @param rows all that stand below each other */
    Columns(Terminal terminal, List<Row> rows) {
        this.style = new Style(terminal.colour());
        this.speakerCells = Math.min(terminal.columns() / SPEAKER_SHARE, rows.stream()
                .flatMap(row -> Stream.of(row.speaker(), row.mention())).mapToInt(Cells::width).max().orElse(0));
        this.wordCells = terminal.columns() - speakerCells - VERB_CELLS - 2 * GAP.length();
    }

    /**
     * One statement, with a line feed at its end.
     *
     * @param notes below the words, each on lines of its own; empty ones take none
     */
    String of(Row row, Marked marked, List<String> notes) {
        List<Cell> who = cells(row.speaker(), speakerCells, style::bold);
        who.addAll(cells(row.mention(), speakerCells, style::faint));
        List<Cell> act = cells(row.verb(), VERB_CELLS, style::accent);
        act.addAll(cells(row.cue(), VERB_CELLS, style::faint));
        List<Cell> words = new ArrayList<>();
        marked.lines(wordCells).forEach(line -> words.add(new Cell(line.text(), _ -> line.painted(style::bold))));
        notes.forEach(note -> words.addAll(cells(note, wordCells, style::faint)));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < Math.max(who.size(), Math.max(act.size(), words.size())); i++) {
            String left = at(who, i).padded(speakerCells) + GAP + at(act, i).padded(VERB_CELLS) + GAP;
            lines.append((left + at(words, i).painted()).stripTrailing()).append('\n');
        }
        return lines.toString();
    }

    private static List<Cell> cells(String text, int width, UnaryOperator<String> paint) {
        List<Cell> cells = new ArrayList<>();
        Cells.wrap(text, width).forEach(line -> cells.add(new Cell(line, paint)));
        return cells;
    }

    private static Cell at(List<Cell> cells, int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    /** A line of a column; its colour takes no room. */
    private record Cell(String text, UnaryOperator<String> paint) {

        static final Cell EMPTY = new Cell("", UnaryOperator.identity());

        String painted() {
            return paint.apply(text);
        }

        String padded(int width) {
            return painted() + Cells.padded(text, width).substring(text.length());
        }
    }
}
