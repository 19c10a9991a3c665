package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
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

/** Reports whose every text field holds what some format or database takes for its own; the same ones for the same seed. */
final class HostileReports {

    private static final List<String> PIECES = List.of("'; drop table articles; --", "\" or 1=1 --", "=HYPERLINK(\"http://a\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1",
            "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF201", "'=1", "''", "'\"", " =1", "\u00A0=1", "\u200B=1", "\uFEFF", "%s%n", "\\", "\\u0041", "\\n", "{\"a\":[1]}", "</script>",
            "\u0000", "\u0001", "\u001F", "\u007F", "\u0085", "\u2028", "\u2029", "\uFFFE", "\uFFFF", "\uFFFD", "\uD83D", "\uDE00", "\uD83D\uDE00", "\uD840\uDC00", "e\u0301",
            "\u202Eright", "\r\n", "\n", "\r", ",", ";", "\"", "\"\"", "NULL", "null", "NaN", "1e999", "0x1F", "word", "said Ines Halloran", "$1", "${x}", "?", "a,b\"c\"\n");

    private final Random random;

    HostileReports(long seed) {
        this.random = new Random(seed);
    }

    /** Every fourth is a new text of an earlier source, every fifth has no statements. */
    List<Report> reports(int count) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String source = i % 4 == 3 ? reports.get(i - 1).source() : i + words(2);
            reports.add(report(source, i, i % 5 == 4 ? 0 : random.nextInt(6)));
        }
        return reports;
    }

    private Report report(String source, int number, int statements) {
        Text text = Text.of("Text " + number + words(60));
        Publication publication = new Publication(source, maybe(), maybe(), many(), many(), maybe(), "en");
        List<Mark> marks = random.nextBoolean() ? List.of() : List.of(new Mark(any(Mark.Kind.values()), spans(text, 2)), new Mark(Mark.Kind.STANDFIRST, spans(text, 1)));
        Article article = Article.of(publication, text, marks, random.nextBoolean() ? List.of() : spans(text, 2), page());
        List<Statement> said = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            said.add(statement(text, random.nextBoolean() ? "%016x".formatted(random.nextLong()) : number + "-" + i + words(1).replace('\uD83D', 'x').replace('\uDE00', 'x')));
        }
        return new Report(article, said);
    }

    private Page page() {
        return random.nextInt(3) == 0 ? Page.UNKNOWN : new Page(maybe(), maybe(), maybe(), maybe(), maybe(), Map.of("byline", words(1), "=outlet", words(1)),
                new Alignment(List.of(new Alignment.Run(new CharSpan(0, 4), new CharSpan(9, 13)), new Alignment.Run(new CharSpan(5, 6), new CharSpan(20, 40)))));
    }

    private Statement statement(Text text, String id) {
        Optional<Circumstances.Said> said = random.nextBoolean() ? Optional.empty()
                : Optional.of(new Circumstances.Said(words(1), passage(text), any(Circumstances.Said.From.values())));
        return new Statement(id, new Manner(any(Form.values()), any(Kind.values()), any(Act.values())),
                new Wording(passage(text), passage(text), Passage.of(text, spans(text, 3))), List.of(speaker(), speaker()),
                new Circumstances(passage(text), List.of(new Relay("x" + words(2), spans(text, 2)), new Relay("Northwire", spans(text, 1))), said, passage(text)),
                maybe(), random.nextDouble());
    }

    private Speaker speaker() {
        String name = words(2) + "x";
        Speaker.Type type = any(Speaker.Type.values());
        return new Speaker(name, type, type + name, random.nextInt(9) == 0 ? maybe() : Optional.empty(), any(Speaker.ResolvedBy.values()), random.nextDouble());
    }

    private Optional<Passage> passage(Text text) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(Passage.of(text, spans(text, 1 + random.nextInt(2))));
    }

    private List<CharSpan> spans(Text text, int most) {
        TreeSet<Integer> bounds = new TreeSet<>();
        while (bounds.size() < 2 * most) {
            bounds.add(random.nextInt(text.length() + 1));
        }
        List<Integer> sorted = List.copyOf(bounds);
        List<CharSpan> spans = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            spans.add(new CharSpan(sorted.get(2 * i), sorted.get(2 * i + 1)));
        }
        return spans;
    }

    private List<String> many() {
        return random.nextBoolean() ? List.of() : List.of(words(1), words(3));
    }

    private Optional<String> maybe() {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(words(2));
    }

    private String words(int most) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(most + 1); i <= most; i++) {
            words.append(any(PIECES.toArray(String[]::new)));
        }
        return words.toString();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
