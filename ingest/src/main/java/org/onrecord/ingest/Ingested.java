package org.onrecord.ingest;

import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.domain.Article;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/** What came of one input: a report, or a reason why there is none. Bad input is never an exception. */
public sealed interface Ingested {

    /**
     * The path as given, "-" for standard input; for a line of a {@code .jsonl} file the source it names itself; for what lies in
     * an archive its place there, e.g. "crawl.warc.gz#https://…", "mail.zip#report.txt".
     */
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
     * A page that this run has read before, with the same text.
     *
     * @param of the source that was read, or its address where that is all that is known
     */
    record Duplicate(String source, String of) implements Ingested {

        public Duplicate {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(of, "of is null");
        }
    }

    /**
     * Inputs that give no report.
     *
     * @param source   the path; for a line of a {@code .jsonl} file "path:LINE", lines counted from 1; the archive of many
     * @param position bytes of the file before the fault (for JSON values: before the end of the faulty one); empty when
     *                 the fault has no place
     * @param message  one line: what is wrong and what to do about it; names neither source nor reason code
     * @param count    how many inputs, at least 1: those of one archive that are no pages are told together
     */
    record Unreadable(String source, Reason reason, OptionalLong position, String message, int count) implements Ingested {

        public Unreadable {
            if (source.isEmpty()) {
                throw new IllegalArgumentException("an input without a name: " + message);
            }
            Objects.requireNonNull(reason, "reason is null");
            Objects.requireNonNull(position, "position is null");
            Objects.requireNonNull(message, "message is null");
            if (count < 1) {
                throw new IllegalArgumentException("nothing is unreadable: " + source);
            }
        }

        /** One input. */
        public Unreadable(String source, Reason reason, OptionalLong position, String message) {
            this(source, reason, position, message, 1);
        }

        static Unreadable of(Refused refused) {
            return new Unreadable(refused.source(), refused.reason(), refused.position(), refused.message(), refused.count());
        }
    }
}
