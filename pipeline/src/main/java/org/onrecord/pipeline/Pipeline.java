package org.onrecord.pipeline;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.onrecord.annotate.Annotator;
import org.onrecord.annotate.ModelVersion;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.ingest.Ingested;
import org.onrecord.resolve.Resolver;

/**
 * The stages in their order: tag, then resolve. Safe for many threads until {@link #close()}; {@link Batch} stops them
 * before it returns.
 */
public final class Pipeline implements ReportReader, AutoCloseable {

    /** English, which the model was trained on, and texts too short to tell. */
    private static final Set<String> UNDERSTOOD = Set.of("en", "und");

    private final Annotator annotator;
    private final Resolver resolver;

    private Pipeline(Annotator annotator, Resolver resolver) {
        this.annotator = annotator;
        this.resolver = resolver;
    }

    /** With the model and the word lists that ship: the lists are read, and tried once, while the model loads. */
    public static Pipeline load() {
        CompletableFuture<Resolver> loading = CompletableFuture.supplyAsync(() -> Rehearsal.of(Resolver.load()),
                task -> Thread.ofPlatform().daemon().name("word lists").start(task));
        Annotator annotator = Annotator.load();
        return new Pipeline(annotator, loading.join());
    }

    /** Name and digest of the model that ships, e.g. "tagger-2 sha256:…"; found without loading it. */
    public static String model() {
        ModelVersion model = ModelVersion.shipped();
        return model.name() + " " + model.digest();
    }

    /** The files of the model that are not as they were made; empty: it is whole. */
    public static List<String> spoiledModelFiles() {
        return ModelVersion.spoiledFiles();
    }

    /** The same with these office holders besides those that ship; both share the model, which either closes. */
    public Pipeline with(OfficeHolders holders) {
        return new Pipeline(annotator, Resolver.load(holders.offices()));
    }

    @Override
    public Outcome read(Ingested report) {
        return switch (report) {
            case Ingested.Report(Article article) when !UNDERSTOOD.contains(article.publication().language()) -> new Outcome.NotUnderstood(article);
            case Ingested.Report(Article article) -> new Outcome.Read(article, statements(article));
            case Ingested.Duplicate(String source, String of) -> new Outcome.Duplicate(source, of);
            case Ingested.Unreadable unreadable -> Outcome.Failed.of(unreadable);
        };
    }

    private List<Statement> statements(Article article) {
        Annotation annotation = annotator.annotate(article);
        return resolver.resolve(article, annotation);
    }

    @Override
    public void close() {
        annotator.close();
    }
}
