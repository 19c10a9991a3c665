package org.onrecord.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onrecord.domain.Act;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;

/** The reports that the tables of a CSV export hold: nothing is lost when they are those that were written. */
final class TablesRead {

    private final Path folder;
    private final Map<String, Map<String, List<Map<String, String>>>> byTable = new LinkedHashMap<>();

    private TablesRead(Path folder) {
        this.folder = folder;
    }

    static List<Report> reports(Path folder) throws IOException {
        TablesRead tables = new TablesRead(folder);
        for (String table : List.of("texts", "people", "parts", "origins", "statements")) {
            tables.group(table, "article");
        }
        for (String table : List.of("speakers", "relays", "spans")) {
            tables.group(table, "statement");
        }
        return StrictCsv.rows(folder.resolve("articles.csv")).stream().map(tables::report).toList();
    }

    private void group(String table, String key) throws IOException {
        Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
        StrictCsv.rows(folder.resolve(table + ".csv")).forEach(row -> groups.computeIfAbsent(row.get(key), _ -> new ArrayList<>()).add(row));
        byTable.put(table, groups);
    }

    private List<Map<String, String>> of(String table, String key) {
        return byTable.get(table).getOrDefault(key, List.of());
    }

    private Report report(Map<String, String> row) {
        String id = row.get("article");
        Publication publication = new Publication(row.get("source"), known(row, "headline"), known(row, "outlet"), names(id, "byline"), names(id, "credit"),
                known(row, "published"), row.get("language"));
        Map<String, String> text = of("texts", id).getFirst();
        Map<String, String> from = new TreeMap<>();
        of("origins", id).forEach(origin -> from.put(origin.get("field"), origin.get("found_in")));
        Page page = new Page(known(row, "address"), known(row, "canonical"), known(row, "section"), known(row, "changed"), known(row, "charset"), from,
                alignment(text.get("alignment")));
        Article article = new Article(id, publication, Text.of(text.get("text")), marks(id), spans(of("parts", id), "mark", "-1"), page);
        return new Report(article, of("statements", id).stream().map(this::statement).toList());
    }

    private List<String> names(String article, String role) {
        return of("people", article).stream().filter(row -> row.get("role").equals(role)).map(row -> row.get("name")).toList();
    }

    private List<Mark> marks(String article) {
        List<Map<String, String>> parts = of("parts", article).stream().filter(row -> !row.get("mark").equals("-1")).toList();
        return parts.stream().map(row -> row.get("mark")).distinct().map(mark -> new Mark(
                constant(Mark.Kind.class, parts.stream().filter(row -> row.get("mark").equals(mark)).findFirst().orElseThrow(), "kind"), spans(parts, "mark", mark))).toList();
    }

    private Statement statement(Map<String, String> row) {
        String id = row.get("statement");
        Optional<Circumstances.Said> said = known(row, "said").map(date -> new Circumstances.Said(date, passage(row, "said_words", "said"),
                constant(Circumstances.Said.From.class, row, "said_from")));
        List<Relay> relays = of("relays", id).stream().map(relay -> new Relay(relay.get("name"), spans(of("spans", id), "part", "relay " + relay.get("place")))).toList();
        return new Statement(id, new Manner(constant(Form.class, row, "form"), constant(Kind.class, row, "kind"), constant(Act.class, row, "act")),
                new Wording(passage(row, "named_as", "source"), passage(row, "cue", "cue"), passage(row, "words", "content").orElseThrow()),
                of("speakers", id).stream().map(TablesRead::speaker).toList(),
                new Circumstances(passage(row, "addressee", "addressee"), relays, said, passage(row, "setting", "setting")), known(row, "within"),
                Double.parseDouble(row.get("confidence")));
    }

    private static Speaker speaker(Map<String, String> row) {
        return new Speaker(row.get("name"), constant(Speaker.Type.class, row, "type"), row.get("speaker"), known(row, "wikidata"),
                constant(Speaker.ResolvedBy.class, row, "resolved_by"), Double.parseDouble(row.get("confidence")));
    }

    private Optional<Passage> passage(Map<String, String> row, String column, String part) {
        return known(row, column).map(words -> new Passage(words, spans(of("spans", row.get("statement")), "part", part)));
    }

    private static List<CharSpan> spans(List<Map<String, String>> rows, String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value))
                .map(row -> new CharSpan(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end")))).toList();
    }

    private static Alignment alignment(String json) {
        return json == null ? Alignment.NONE : new Alignment(Stream.of(json.substring(2, json.length() - 2).split("\\],\\[")).map(row -> {
            int[] numbers = Stream.of(row.split(",")).mapToInt(Integer::parseInt).toArray();
            return new Alignment.Run(new CharSpan(numbers[0], numbers[0] + numbers[1]), new CharSpan(numbers[2], numbers[2] + numbers[3]));
        }).toList());
    }

    private static Optional<String> known(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Map<String, String> row, String column) {
        return Enum.valueOf(type, row.get(column).toUpperCase(Locale.ROOT));
    }
}
