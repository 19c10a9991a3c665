package org.onrecord.ingest;

import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.domain.Article;
import org.onrecord.ingest.input.Reason;

/** What came of one input: a report, or a reason why there is none. Bad input is never an exception. */
public sealed interface Ingested {

    /** The path as given, "-" for standard input; for a line of a {@code .jsonl} file the source it names itself. */
    String source();

    /** A report, ready for tagging. */
    record Report(Article article) implements Ingested {

        public Report {
            Objects.requireNonNull(article, "article is null");
        }

        @Override
        public String source() {
            return article.publication().source();
        }
    }

    /**
     * An input that gives no report.
     *
     * @param source   the path; for a line of a {@code .jsonl} file "path:LINE", lines counted from 1
     * @param position bytes of the file before the fault (for JSON values: before the end of the faulty one); empty when
     *                 the fault has no place
     * @param message  one line: what is wrong and what to do about it; names neither source nor reason code
     */
    record Unreadable(String source, Reason reason, OptionalLong position, String message) implements Ingested {

        public Unreadable {
            if (source.isEmpty()) {
                throw new IllegalArgumentException("an input without a name: " + message);
            }
            Objects.requireNonNull(reason, "reason is null");
            Objects.requireNonNull(position, "position is null");
            Objects.requireNonNull(message, "message is null");
        }
    }
}
