package org.onrecord.export.parquet;

import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;

/** A row of statements. */
final class StatementFields {

    private final Row row;

    StatementFields(Row row) {
        this.row = row;
    }

    void write(Article article, int place, Statement statement) {
        row.text("statement", statement.id());
        row.text("article", article.id());
        row.number("place", place);
        row.text("form", ArticleFields.word(statement.manner().form()));
        row.text("kind", ArticleFields.word(statement.manner().kind()));
        row.text("act", ArticleFields.word(statement.manner().act()));
        row.texts("speakers", statement.speakers().stream().map(Speaker::name).toList());
        passage("source", statement.wording().source());
        passage("cue", statement.wording().cue());
        passage("content", Optional.of(statement.wording().content()));
        circumstances(statement.circumstances());
        row.text("within", statement.within());
        row.share("confidence", statement.confidence());
        row.text("outlet", article.publication().outlet());
        ArticleFields.published(row, article.publication());
    }

    private void circumstances(Circumstances circumstances) {
        passage("addressee", circumstances.addressee());
        row.list("relays", circumstances.relays(), relay -> {
            row.text("name", relay.name());
            ArticleFields.spans(row, "spans", relay.spans());
        });
        row.group("said", circumstances.said(), said -> {
            row.text("date", said.date());
            EdtfDays.of(said.date()).ifPresent(days -> {
                row.number("first", (int) days.first().toEpochDay());
                row.number("last", (int) days.last().toEpochDay());
            });
            row.text("text", said.words().map(Passage::text));
            ArticleFields.spans(row, "spans", said.words().map(Passage::spans).orElse(List.of()));
            row.text("from", ArticleFields.word(said.from()));
        });
        passage("setting", circumstances.setting());
    }

    private void passage(String name, Optional<Passage> passage) {
        row.group(name, passage, words -> {
            row.text("text", words.text());
            ArticleFields.spans(row, "spans", words.spans());
        });
    }
}
