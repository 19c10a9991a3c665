package org.onrecord.export.jsonld;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.record.store.Kept;

/** A report: a schema.org NewsArticle whose parts are its statements. */
final class ReportNodes {

    private final Node node;
    private final Kept kept;
    private final Article article;
    private final String name;
    private final Targets targets;

    ReportNodes(Node node, Kept kept) {
        this.node = node;
        this.kept = kept;
        this.article = kept.report().article();
        this.name = Urn.article(article.id());
        this.targets = new Targets(node, name, article.text());
    }

    /** @param run name of the run that read it */
    void write(String run) {
        Publication publication = article.publication();
        node.text("id", name);
        node.texts("type", List.of("NewsArticle", "Entity"));
        node.text("source", publication.source());
        node.number("version", kept.version());
        node.truth("latest", kept.isLatest());
        node.text("headline", publication.headline());
        node.text("abstract", article.standfirst());
        publication.outlet().ifPresent(outlet -> node.node("publisher", () -> {
            node.text("type", "Organization");
            node.text("name", outlet);
        }));
        node.nodes("author", publication.byline(), writer -> {
            node.text("type", "Person");
            node.text("name", writer);
        });
        node.texts("creditText", publication.credits());
        node.text("datePublished", publication.published());
        node.text("inLanguage", publication.language());
        node.text("articleBody", article.text().string());
        page(article.page());
        node.array("part", () -> {
            article.marks().forEach(mark -> node.element(() -> part(word(mark), mark.spans())));
            if (!article.furniture().isEmpty()) {
                node.element(() -> part("furniture", article.furniture()));
            }
        });
        StatementNodes statements = new StatementNodes(node, article, targets, run);
        node.nodes("hasPart", kept.report().statements(), statements::write);
    }

    private void part(String kind, List<CharSpan> spans) {
        node.text("type", "Part");
        node.text("partKind", kind);
        targets.of(spans);
    }

    private void page(Page page) {
        node.text("dateModified", page.changed());
        node.text("url", page.address());
        node.text("canonical", page.canonical());
        node.text("articleSection", page.section());
        node.text("charset", page.charset());
        if (!page.from().isEmpty()) {
            node.node("foundIn", () -> {
                for (Map.Entry<String, String> place : page.from().entrySet()) {
                    node.text(place.getKey(), place.getValue());
                }
            });
        }
        if (!page.alignment().runs().isEmpty()) {
            node.array("alignment", () -> page.alignment().runs().forEach(run ->
                    node.numbers(run.text().start(), run.text().length(), run.page().start(), run.page().length())));
        }
    }

    private static String word(Mark mark) {
        return mark.kind().name().toLowerCase(Locale.ROOT);
    }
}
