package org.onrecord.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.domain.Meaning;

/**
 * Reads texts for their meaning, many of them on all processors. The model is loaded when the first text comes and kept until this is closed: loading it
 * takes longer than most of what is asked of it. Safe for many threads.
 */
final class Readers implements AutoCloseable {

    private final int threads = Runtime.getRuntime().availableProcessors();

    /** Whoever reads shares it; who closes has it alone, as the model must not be closed under those who read. */
    private final ReadWriteLock use = new ReentrantReadWriteLock(true);

    private Optional<Loaded> loaded = Optional.empty();
    private boolean closed;

    private record Loaded(Embedder embedder, ExecutorService workers) { }

    /** The meaning of one text, read on the caller's thread: who asks does not wait for those whose many texts are being read. */
    Meaning read(String text) {
        Lock sharing = use.readLock();
        sharing.lock();
        try {
            return loaded().embedder().of(text);
        } finally {
            sharing.unlock();
        }
    }

    /** The meaning of each text. */
    Map<String, Meaning> read(Set<String> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        Lock sharing = use.readLock();
        sharing.lock();
        try {
            return read(loaded(), List.copyOf(texts));
        } finally {
            sharing.unlock();
        }
    }

    private Map<String, Meaning> read(Loaded model, List<String> texts) {
        // Whoever runs in a pool of their own has as many processors as that has: so the upkeep of a server leaves one to its readers.
        int workers = ForkJoinTask.inForkJoinPool() ? Math.min(threads, ForkJoinTask.getPool().getParallelism()) : threads;
        List<Future<Map<String, Meaning>>> answers = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int first = i;
            answers.add(model.workers().submit(() -> every(model.embedder(), texts, first, workers)));
        }
        Map<String, Meaning> meanings = new HashMap<>();
        answers.forEach(answer -> meanings.putAll(answer(answer)));
        return meanings;
    }

    /** Long texts and short ones lie side by side: every so manieth is a fair share. */
    private static Map<String, Meaning> every(Embedder embedder, List<String> texts, int first, int step) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (int i = first; i < texts.size(); i += step) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("stopped while reading for meaning");
            }
            meanings.put(texts.get(i), embedder.of(texts.get(i)));
        }
        return meanings;
    }

    private synchronized Loaded loaded() {
        if (closed) {
            throw new CancellationException("closed while somebody asked what a text means");
        }
        if (loaded.isEmpty()) {
            loaded = Optional.of(new Loaded(Embedder.load(), Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("meaning-", 1).factory())));
        }
        return loaded.get();
    }

    private static Map<String, Meaning> answer(Future<Map<String, Meaning>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading for meaning");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text could not be read for its meaning", e.getCause());
        }
    }

    /** Waits for who reads, and for the workers. */
    @Override
    public void close() {
        Lock alone = use.writeLock();
        alone.lock();
        try {
            end();
        } finally {
            alone.unlock();
        }
    }

    private synchronized void end() {
        closed = true;
        loaded.ifPresent(model -> {
            model.workers().shutdownNow();
            model.workers().close();
            model.embedder().close();
        });
        loaded = Optional.empty();
    }
}
