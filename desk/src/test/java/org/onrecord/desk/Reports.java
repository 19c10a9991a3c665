package org.onrecord.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;

/** Small reports for tests, and the run that wrote them. */
final class Reports {

    static final Run RUN = new Run(Instant.parse("2031-07-09T10:00:00Z"), "1.0", "model-1");

    private Reports() { }

    /** A report that is one statement from its first to its last character. */
    static Report report(String source, String words) {
        Article article = Article.of(source, words);
        Passage content = Passage.of(article.text(), new CharSpan(0, words.length()));
        return new Report(article, List.of(new Statement(article.id().substring(7, 23), new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), content), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1)));
    }

    static void write(Desk desk, Report... reports) throws RecordFault {
        desk.record().write(desk.record().begin(RUN), List.of(reports));
    }
}
