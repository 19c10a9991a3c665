package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.domain.Article;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;

/**
 * Reports put together again from the files of one part: all three tables have them in one order, so that a row group of each is all that is held, and what
 * has no counterpart is seen.
 */
final class ReportInput implements Closeable {

    /** As many as the 5 million tokens that a record line may have are statements, and more; the fullest of 10,000 reports had 400. */
    private static final int MOST_STATEMENTS = 100_000;

    private final TableInput articles;
    private final TableInput statements;
    private final TableInput speakers;

    /** A report with its place. */
    record Placed(Report report, Standing standing) { }

    /** Closes the files. */
    ReportInput(TableInput articles, TableInput statements, TableInput speakers) {
        this.articles = articles;
        this.statements = statements;
        this.speakers = speakers;
    }

    /** Bytes of the three files that are taken. */
    long taken() {
        return articles.taken() + statements.taken() + speakers.taken();
    }

    Optional<Placed> next() throws BrokenTables {
        Optional<Fields> row = articles.next();
        if (row.isEmpty()) {
            requireEnd(statements);
            requireEnd(speakers);
            return Optional.empty();
        }
        Article article = told(articles, row.get(), ReportFields::article);
        Standing standing = told(articles, row.get(), ReportFields::standing);
        Report report = new Report(article, statements(article, told(articles, row.get(), ReportFields::statements)));
        told(articles, report, whole -> {
            ReportFields.requireFit(whole);
            return whole;
        });
        return Optional.of(new Placed(report, standing));
    }

    /** @param wanted how many; empty: as many as there are one after another */
    private List<Statement> statements(Article article, Optional<Integer> wanted) throws BrokenTables {
        List<Statement> found = new ArrayList<>();
        for (int place = 0; isNext(statements, "article", article.id(), place, wanted); place++) {
            Fields row = statements.next().orElseThrow();
            if (place == MOST_STATEMENTS) {
                throw statements.broken(new IllegalArgumentException("is one of more than " + MOST_STATEMENTS + " of one report: no report has so many"));
            }
            List<Speaker> who = speakers(row);
            found.add(told(statements, row, read -> ReportFields.statement(read, who)));
        }
        if (wanted.isPresent() && found.size() != wanted.get()) {
            throw articles.broken(new IllegalArgumentException("has " + wanted.get() + " statements, and " + statements.name() + " has " + found.size()
                    + " of them: the files are not of one export or job"));
        }
        return found;
    }

    private List<Speaker> speakers(Fields statement) throws BrokenTables {
        int wanted = told(statements, statement, row -> row.texts("speakers").size());
        String id = told(statements, statement, row -> row.text("statement"));
        List<Speaker> found = new ArrayList<>();
        for (int place = 0; isNext(speakers, "statement", id, place, Optional.of(wanted)); place++) {
            found.add(told(speakers, speakers.next().orElseThrow(), ReportFields::speaker));
        }
        if (found.size() != wanted) {
            throw statements.broken(new IllegalArgumentException("has " + wanted + " speakers, and " + speakers.name() + " has " + found.size()
                    + " of them: the files are not of one export or job"));
        }
        return found;
    }

    /** Whether the next row is of what has this id, and has the next place in it. */
    private static boolean isNext(TableInput table, String column, String id, int place, Optional<Integer> wanted) throws BrokenTables {
        Optional<Fields> row = wanted.isPresent() && place == wanted.get() ? Optional.empty() : table.peek();
        return row.isPresent() && told(table, row.get(), next -> next.text(column).equals(id) && next.number("place") == place);
    }

    private static void requireEnd(TableInput table) throws BrokenTables {
        Optional<Fields> row = table.next();
        if (row.isPresent()) {
            throw table.broken(new IllegalArgumentException("is of article " + row.get().text("article") + ", which is not there or not at its place"));
        }
    }

    private static <A, B> B told(TableInput table, A value, Function<A, B> reader) throws BrokenTables {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw table.broken(e);
        } catch (ArithmeticException | NoSuchElementException e) {
            throw table.broken(new IllegalArgumentException("does not fit: " + e.getMessage(), e));
        }
    }

    @Override
    public void close() throws IOException {
        try (articles; statements; speakers) {
            // All three, whatever one of them throws.
        }
    }
}
