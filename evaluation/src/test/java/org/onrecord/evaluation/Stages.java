package org.onrecord.evaluation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.onrecord.annotate.Annotator;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.ingest.Ingested;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.ReportReader;
import org.onrecord.resolve.Resolver;

/**
 * The shipped stages put together by hand, so that what people marked can take the place of what the tagger found. Each text
 * is tagged once, in however many corpora it stands.
 */
final class Stages implements AutoCloseable {

    private final Annotator annotator = Annotator.load();
    private final Resolver resolver = Resolver.load();
    private final Map<String, Annotation> annotations = new ConcurrentHashMap<>();

    /** Tag, then resolve. */
    ReportReader endToEnd() {
        return reader((_, tagged) -> tagged);
    }

    /** Resolves what gold has marked; names, and what pronouns may stand for, are the tagger's still. */
    ReportReader onGold(Gold gold) {
        return reader((article, tagged) -> {
            List<Attribution> marked = gold.attributions(article.publication().source());
            return new Annotation(marked, tagged.names(), tagged.anaphors(), tagged.model());
        });
    }

    private ReportReader reader(BiFunction<Article, Annotation, Annotation> input) {
        return report -> switch (report) {
            case Ingested.Report(Article article) -> {
                Annotation annotation = input.apply(article, tagged(article));
                yield new Outcome.Read(article, resolver.resolve(article, annotation));
            }
            case Ingested.Duplicate(String source, String of) -> new Outcome.Duplicate(source, of);
            case Ingested.Unreadable unreadable -> Outcome.Failed.of(unreadable);
        };
    }

    private Annotation tagged(Article article) {
        return annotations.computeIfAbsent(article.text().string(), _ -> annotator.annotate(article));
    }

    @Override
    public void close() {
        annotator.close();
    }
}
