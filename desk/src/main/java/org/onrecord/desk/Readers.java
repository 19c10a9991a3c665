package org.onrecord.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.domain.Meaning;

/** Reads texts for their meaning on all processors; loads the model when the first text comes. */
final class Readers implements AutoCloseable {

    private final int threads = Runtime.getRuntime().availableProcessors();
    private ExecutorService workers;
    private Embedder embedder;

    /** The meaning of each text. */
    Map<String, Meaning> read(Set<String> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        if (embedder == null) {
            embedder = Embedder.load();
            workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("meaning-", 1).factory());
        }
        List<String> order = List.copyOf(texts);
        List<Future<Meaning>> answers = new ArrayList<>();
        order.forEach(text -> answers.add(workers.submit(() -> embedder.of(text))));
        Map<String, Meaning> meanings = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            meanings.put(order.get(i), answer(answers.get(i)));
        }
        return meanings;
    }

    private static Meaning answer(Future<Meaning> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading for meaning");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text could not be read for its meaning", e.getCause());
        }
    }

    /** Waits for the workers: the model must not be closed under them. */
    @Override
    public void close() {
        if (embedder != null) {
            workers.shutdownNow();
            workers.close();
            embedder.close();
        }
    }
}
