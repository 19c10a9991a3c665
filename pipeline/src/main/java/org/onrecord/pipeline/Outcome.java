package org.onrecord.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.ingest.Ingested;

/** What became of one report. Every report given has exactly one. */
public sealed interface Outcome {

    /** Path or address of the report, as given. */
    String source();

    /**
     * The report was read to its end.
     *
     * @param statements in the order of their contents' first characters; empty when the report holds none
     */
    record Read(Article article, List<Statement> statements) implements Outcome {

        public Read {
            Objects.requireNonNull(article, "article is null");
            statements = List.copyOf(statements);
        }

        @Override
        public String source() {
            return article.publication().source();
        }
    }

    /**
     * The report is in a language that the model does not know: it is kept, and nobody looked for statements.
     *
     * @param article in the language that its publication says
     */
    record NotUnderstood(Article article) implements Outcome {

        public NotUnderstood {
            Objects.requireNonNull(article, "article is null");
        }

        @Override
        public String source() {
            return article.publication().source();
        }

        /** As the record format has it, e.g. "de". */
        public String language() {
            return article.publication().language();
        }
    }

    /** A report that is kept already as it would be read now: nobody read it again. */
    record Present(String source) implements Outcome {

        public Present {
            Objects.requireNonNull(source, "source is null");
        }
    }

    /**
     * A page that this run has read before, with the same text.
     *
     * @param of the source that was read, or its address where that is all that is known
     */
    record Duplicate(String source, String of) implements Outcome {

        public Duplicate {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(of, "of is null");
        }
    }

    /**
     * Reports that could not be read, or inputs that are none; nothing of them is kept.
     *
     * @param code     reason in kebab-case, e.g. "empty"; the same reason has the same code in every version
     * @param position bytes of the input before the fault, as ingest counts them; empty when no place is to blame
     * @param message  what is wrong and what to do, for a person; one line
     * @param count    how many inputs, at least 1: those of one archive that are no pages are told together
     * @param isFault  whether something is wrong; false: the input is as it should be, and merely no report
     */
    record Failed(String source, String code, OptionalLong position, String message, int count, boolean isFault) implements Outcome {

        /** Code of a failure that is the program's fault, not the input's. */
        public static final String INTERNAL = "internal-error";

        public Failed {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(code, "code is null");
            Objects.requireNonNull(position, "position is null");
            Objects.requireNonNull(message, "message is null");
            if (count < 1) {
                throw new IllegalArgumentException("nothing has failed: " + source);
            }
        }

        /** One report with which something is wrong. */
        public Failed(String source, String code, OptionalLong position, String message) {
            this(source, code, position, message, 1, true);
        }

        /** What ingest could not read, nothing after it can. */
        public static Failed of(Ingested.Unreadable input) {
            return new Failed(input.source(), input.reason().code(), input.position(), input.message(), input.count(), input.reason().isFault());
        }
    }
}
