package org.onrecord.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.domain.Publication;
import org.onrecord.domain.ReadableDate;
import org.onrecord.search.Hits.Count;
import org.onrecord.search.StatementQuery.Property;

/** What a search found, for people: each statement with the report it stands in, and below how many there are of each kind. */
final class HitPage {

    /**
     * Characters of an id that are shown, enough to give them to 'onrecord correct': among a million statements one in a million begins
     * with the same ten as another.
     */
    private static final int ID = 10;

    private static final String BETWEEN = " \u00B7 ";

    private final Style style;
    private final Terminal terminal;

    HitPage(Terminal terminal) {
        this.terminal = terminal;
        this.style = new Style(terminal.colour());
    }

    /** A blank line stands after each statement. */
    String of(List<Sought> found) {
        return of(found, Collections.nCopies(found.size(), ""));
    }

    /** @param notes for each what else is told of it, before where it is from; empty: nothing */
    String of(List<Sought> found, List<String> notes) {
        List<Row> rows = found.stream().map(hit -> Row.of(hit.article(), hit.statement())).toList();
        Columns table = new Columns(terminal, rows);
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            page.append(table.of(rows.get(i), found.get(i).words(), List.of(rows.get(i).notes(), notes.get(i), from(found.get(i))))).append('\n');
        }
        return page.toString();
    }

    private static String from(Sought hit) {
        Publication publication = hit.article().publication();
        List<String> parts = new ArrayList<>();
        publication.outlet().map(Cells::name).ifPresent(parts::add);
        publication.published().map(ReadableDate::of).map(Cells::plain).map(date -> "published " + date).ifPresent(parts::add);
        publication.headline().map(Cells::plain).map(headline -> "\u201C" + headline + "\u201D").ifPresent(parts::add);
        parts.add(Cells.plain(publication.source()));
        if (hit.earlier()) {
            parts.add("an earlier text");
        }
        String id = hit.statement().id();
        parts.add(Cells.plain(id.substring(0, id.offsetByCodePoints(0, Math.min(ID, id.codePointCount(0, id.length()))))));
        return String.join(BETWEEN, parts);
    }

    /** A line for each property: its name and its values with their numbers, the commonest first. */
    String counts(Map<Property, List<Count>> counts) {
        int width = counts.keySet().stream().mapToInt(property -> name(property).length()).max().orElse(0);
        StringBuilder page = new StringBuilder();
        counts.forEach((property, values) -> {
            String told = values.isEmpty() ? style.faint("none") : values.stream()
                    .map(count -> Cells.name(count.value()) + " " + style.accent(String.valueOf(count.statements()))).collect(Collectors.joining(BETWEEN));
            page.append(style.bold(name(property))).append(" ".repeat(width - name(property).length() + 2)).append(told).append('\n');
        });
        return page.toString();
    }

    /** The same for machines, in the same order. */
    static Map<String, Map<String, Integer>> numbers(Map<Property, List<Count>> counts) {
        Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();
        counts.forEach((property, values) -> {
            Map<String, Integer> statements = new LinkedHashMap<>();
            values.forEach(count -> statements.put(count.value(), count.statements()));
            numbers.put(name(property), statements);
        });
        return numbers;
    }

    private static String name(Property property) {
        return property.name().toLowerCase(Locale.ROOT);
    }
}
