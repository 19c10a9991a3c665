package org.onrecord.export.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.store.Kept;

/** A report as rows of tables. */
final class ReportRows {

    private static final String BETWEEN = "; ";

    /** As record lines have confidences. */
    private static final int DECIMALS = 4;
    private static final int FURNITURE = -1;

    /** Where rows go. */
    @FunctionalInterface
    interface Tables {

        /** @param cells one for each of the table's columns; null: unknown */
        void row(Table table, Object... cells) throws IOException;
    }

    private final Tables tables;

    ReportRows(Tables tables) {
        this.tables = tables;
    }

    void write(Kept kept) throws IOException {
        Article article = kept.report().article();
        article(kept, article);
        List<Statement> statements = kept.report().statements();
        for (int i = 0; i < statements.size(); i++) {
            statement(article, i, statements.get(i));
        }
    }

    private void article(Kept kept, Article article) throws IOException {
        Publication publication = article.publication();
        Page page = article.page();
        tables.row(Table.ARTICLES, article.id(), publication.source(), kept.version(), kept.isLatest(), known(publication.headline()), known(article.standfirst()),
                known(publication.outlet()), joined(publication.byline()), joined(publication.credits()), known(publication.published()), publication.language(),
                known(page.address()), known(page.canonical()), known(page.section()), known(page.changed()), known(page.charset()), kept.run());
        tables.row(Table.TEXTS, article.id(), article.text().string(), alignment(page.alignment()));
        people(article.id(), "byline", publication.byline());
        people(article.id(), "credit", publication.credits());
        for (int i = 0; i < article.marks().size(); i++) {
            parts(article.id(), i, word(article.marks().get(i).kind()), article.marks().get(i).spans());
        }
        parts(article.id(), FURNITURE, "furniture", article.furniture());
        for (var origin : page.from().entrySet()) {
            tables.row(Table.ORIGINS, article.id(), origin.getKey(), origin.getValue());
        }
    }

    private void people(String article, String role, List<String> names) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            tables.row(Table.PEOPLE, article, role, i, names.get(i));
        }
    }

    private void parts(String article, int mark, String kind, List<CharSpan> spans) throws IOException {
        for (int i = 0; i < spans.size(); i++) {
            tables.row(Table.PARTS, article, mark, kind, i, spans.get(i).start(), spans.get(i).end());
        }
    }

    private void statement(Article article, int place, Statement statement) throws IOException {
        Circumstances circumstances = statement.circumstances();
        Passage content = statement.wording().content();
        Optional<Circumstances.Said> said = circumstances.said();
        tables.row(Table.STATEMENTS, statement.id(), joined(statement.speakers().stream().map(Speaker::name).toList()), word(statement.manner().act()),
                content.text(), word(statement.manner().form()), word(statement.manner().kind()), words(statement.wording().source()),
                words(statement.wording().cue()), known(said.map(Circumstances.Said::date)), words(said.flatMap(Circumstances.Said::words)),
                known(said.map(found -> word(found.from()))), words(circumstances.addressee()), words(circumstances.setting()),
                joined(circumstances.relays().stream().map(Relay::name).toList()), known(statement.within()), share(statement.confidence()),
                known(article.publication().outlet()), known(article.publication().published()), known(article.publication().headline()), article.id(), place,
                content.start(), content.end());
        for (int i = 0; i < statement.speakers().size(); i++) {
            Speaker speaker = statement.speakers().get(i);
            tables.row(Table.SPEAKERS, statement.id(), i, speaker.id(), speaker.name(), word(speaker.type()), known(speaker.wikidata()),
                    word(speaker.resolvedBy()), share(speaker.confidence()));
        }
        for (int i = 0; i < circumstances.relays().size(); i++) {
            tables.row(Table.RELAYS, statement.id(), i, circumstances.relays().get(i).name());
        }
        spans(statement);
    }

    private void spans(Statement statement) throws IOException {
        spans(statement.id(), "source", statement.wording().source());
        spans(statement.id(), "cue", statement.wording().cue());
        spans(statement.id(), "content", Optional.of(statement.wording().content()));
        spans(statement.id(), "addressee", statement.circumstances().addressee());
        spans(statement.id(), "setting", statement.circumstances().setting());
        spans(statement.id(), "said", statement.circumstances().said().flatMap(Circumstances.Said::words));
        for (int i = 0; i < statement.circumstances().relays().size(); i++) {
            spans(statement.id(), "relay " + i, statement.circumstances().relays().get(i).spans());
        }
    }

    private void spans(String statement, String part, Optional<Passage> passage) throws IOException {
        spans(statement, part, passage.map(Passage::spans).orElse(List.of()));
    }

    private void spans(String statement, String part, List<CharSpan> spans) throws IOException {
        for (int i = 0; i < spans.size(); i++) {
            tables.row(Table.SPANS, statement, part, i, spans.get(i).start(), spans.get(i).end());
        }
    }

    private static String known(Optional<String> text) {
        return text.orElse(null);
    }

    private static String words(Optional<Passage> passage) {
        return passage.map(Passage::text).orElse(null);
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(BETWEEN, names);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String alignment(Alignment alignment) {
        if (alignment.runs().isEmpty()) {
            return null;
        }
        StringJoiner rows = new StringJoiner(",", "[", "]");
        alignment.runs().forEach(run -> rows.add("[" + run.text().start() + "," + run.text().length() + "," + run.page().start() + "," + run.page().length() + "]"));
        return rows.toString();
    }
}
