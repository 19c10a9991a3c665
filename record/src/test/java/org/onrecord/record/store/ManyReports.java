package org.onrecord.record.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;

/** Reports that differ from each other, each with a statement. */
final class ManyReports {

    /** Takes a text over two of SQLite's pages. */
    private static final int LONG = 300;

    private ManyReports() { }

    static List<Entry> from(int first, int last) {
        return IntStream.range(first, last).mapToObj(ManyReports::report).map(Entry.class::cast).toList();
    }

    static Report report(int number) {
        String opening = "\"Lock " + number + " will hold,\" said Ada Quill. ";
        Text text = Text.of(opening + "Rain fell on Harwick. ".repeat(number % 7 == 0 ? LONG : number % 5));
        int end = opening.indexOf(",\"");
        Statement statement = new Statement("m" + number, new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.of(Passage.of(text, new CharSpan(end + 8, end + 17))), Optional.empty(), Passage.of(text, new CharSpan(1, end))),
                List.of(new Speaker("Ada Quill", Speaker.Type.PERSON, "person:ada-quill", Optional.empty(), Speaker.ResolvedBy.NAME, 1)),
                Circumstances.UNKNOWN, Optional.empty(), 0.75);
        return new Report(Article.of("harwick/" + number + ".txt", text.string()), List.of(statement));
    }
}
