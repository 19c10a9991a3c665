package org.onrecord.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.web.ask.Table;

/** Statements as rows of a table. */
final class Lines {

    private static final List<String> HEADS = List.of("statement", "speakers", "verb", "cue", "words", "said", "notes", "outlet", "published", "headline", "source", "article");

    private Lines() { }

    static Table table(List<Line> lines) {
        return new Table(HEADS, lines.stream().map(Lines::row).toList());
    }

    private static List<String> row(Line line) {
        return List.of(line.id(), line.speakers().stream().map(Line.Who::name).collect(Collectors.joining("; ")), line.verb(), line.cue(),
                line.words().stream().map(Piece::words).collect(Collectors.joining()), line.said().orElse(""), String.join("; ", line.notes()), line.from().outlet(),
                line.from().published().orElse(""), line.from().headline(), line.from().source(), line.article());
    }
}
