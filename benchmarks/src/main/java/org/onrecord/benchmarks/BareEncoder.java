package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.onrecord.annotate.infer.Network;
import org.onrecord.annotate.pieces.Vocabulary;
import org.onrecord.annotate.pieces.Windows;
import org.onrecord.annotate.pieces.WordPieces;
import org.onrecord.domain.Article;

/**
 * The lower bound: the shipped network run on the very windows that the whole path runs it on, made beforehand, and its
 * answer thrown away. No tokenizing, no decoding, no linking, no rules, no files.
 */
final class BareEncoder implements Contender, AutoCloseable {

    private static final String MODEL = "/org/onrecord/annotate/model/";

    private final Network network;
    private final int threads;
    private final int articles;
    private final List<Input> inputs = new ArrayList<>();
    private final long pieces;

    private record Input(long[] ids, long[] features) { }

    BareEncoder(int threads, Path file) throws IOException {
        this.network = Network.load(model("reader.onnx"), model("linker.onnx"));
        this.threads = threads;
        List<Article> all = Articles.read(file);
        this.articles = all.size();
        Windows windows;
        try (InputStream in = Network.class.getResourceAsStream(MODEL + "vocab.txt")) {
            windows = new Windows(new WordPieces(Vocabulary.read(in)));
        }
        long[] count = new long[1];
        all.forEach(article -> windows.each(article.text(), window -> {
            inputs.add(new Input(window.ids(), window.features()));
            for (int position = 0; position < window.size(); position++) {
                count[0] += window.isPiece(position) ? 1 : 0;
            }
        }));
        this.pieces = count[0];
    }

    private static byte[] model(String name) throws IOException {
        try (InputStream in = Network.class.getResourceAsStream(MODEL + name)) {
            return in.readAllBytes();
        }
    }

    /** Word pieces in all windows, start marks and separators not counted. */
    long pieces() {
        return pieces;
    }

    int windows() {
        return inputs.size();
    }

    /** Runs the windows of the file that was given at construction, whatever file is asked for. */
    @Override
    public int read(Path file) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < inputs.size(); i = next.getAndIncrement()) {
                Input input = inputs.get(i);
                network.read(input.ids(), input.features()).close();
            }
            return null;
        };
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (Future<Void> end : workers.invokeAll(Collections.nCopies(threads, worker))) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the network failed", e);
        }
        return articles;
    }

    @Override
    public void close() {
        network.close();
    }
}
