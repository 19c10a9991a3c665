package org.onrecord.export.parquet;

import org.onrecord.domain.Article;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;

/** A row of speakers. */
final class SpeakerFields {

    private final Row row;

    SpeakerFields(Row row) {
        this.row = row;
    }

    void write(Article article, Statement statement, int place) {
        Speaker speaker = statement.speakers().get(place);
        row.text("statement", statement.id());
        row.text("article", article.id());
        row.number("place", place);
        row.text("speaker", speaker.id());
        row.text("name", speaker.name());
        row.text("type", ArticleFields.word(speaker.type()));
        row.text("wikidata", speaker.wikidata());
        row.text("resolved_by", ArticleFields.word(speaker.resolvedBy()));
        row.share("confidence", speaker.confidence());
    }
}
