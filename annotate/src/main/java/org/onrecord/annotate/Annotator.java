package org.onrecord.annotate;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.onrecord.annotate.decode.Tagging;
import org.onrecord.annotate.infer.Network;
import org.onrecord.annotate.pieces.Vocabulary;
import org.onrecord.annotate.pieces.Windows;
import org.onrecord.annotate.pieces.WordPieces;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;

/**
 * The tagger: finds in an article who is said to have said what, names, and what pronouns stand for, as spans.
 *
 * <p>Loads its model once (about 40 MB of native memory). Safe for many threads, each working on its own article, until
 * {@link #close()}: stop them first, as native code must not lose its model while it runs.
 */
public final class Annotator implements AutoCloseable {

    private final String model;
    private final Network network;
    private final Windows windows;
    private final Tagging tagging;

    private Annotator(String model, Network network, Windows windows, Tagging tagging) {
        this.model = model;
        this.network = network;
        this.windows = windows;
        this.tagging = tagging;
    }

    /** Loads the model that ships with this module. */
    public static Annotator load() {
        return load(new ModelBundle());
    }

    /** The vocabulary is read on another thread: 13 ms that are hidden behind the 100 of the graphs. */
    static Annotator load(ModelBundle bundle) {
        CompletableFuture<Vocabulary> reading = CompletableFuture.supplyAsync(bundle::vocabulary,
                task -> Thread.ofPlatform().daemon().name("vocabulary").start(task));
        Network network = bundle.network();
        Vocabulary vocabulary = reading.join();
        return new Annotator(bundle.name(), network, new Windows(new WordPieces(vocabulary)),
                new Tagging(network, vocabulary, bundle.labels(vocabulary)));
    }

    /**
     * What the model finds in the whole text, furniture included. The article is not changed.
     *
     * @throws CancellationException when the thread was interrupted: a very long text takes minutes, and is given up
     *                               between two of its windows
     */
    public Annotation annotate(Article article) {
        Tagging.OneArticle tags = tagging.article(article.text());
        windows.each(article.text(), window -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while tagging " + article.publication().source());
            }
            tags.add(window);
        });
        return tags.annotation(model);
    }

    @Override
    public void close() {
        network.close();
    }
}
