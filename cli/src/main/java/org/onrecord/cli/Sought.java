package org.onrecord.cli;

import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.Hits;

/**
 * A hit as the record has it.
 *
 * @param matches where the words that were asked for stand, code points of the article's text
 * @param earlier whether the source has a later text
 */
record Sought(Article article, Statement statement, List<CharSpan> matches, boolean earlier) {

    /** Looks a hit up; empty when the record was changed since the index was, and has it no more. */
    static Optional<Sought> of(RecordStore record, Hits.Hit hit) throws RecordFault {
        return of(record, hit.article(), hit.statement())
                .map(found -> new Sought(found.article(), found.statement(), hit.placesIn(found.statement().wording().content()), hit.earlier()));
    }

    /** Looks a statement up, in which no words were asked for, of a latest text; empty when the record has it no more. */
    static Optional<Sought> of(RecordStore record, String article, String statement) throws RecordFault {
        Optional<Report> report = record.report(article);
        return report.flatMap(found -> found.statements().stream().filter(one -> one.id().equals(statement)).findFirst()
                .map(one -> new Sought(found.article(), one, List.of(), false)));
    }

    /** The statement's words with the matches marked. */
    Marked words() {
        Text text = article.text();
        return Marked.of(text, statement.wording().content().spans(), matches);
    }
}
