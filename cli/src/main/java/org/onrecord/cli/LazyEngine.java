package org.onrecord.cli;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.onrecord.ingest.Ingested;
import org.onrecord.pipeline.Outcome;

/** Asks for the engine when the first report comes that can be read: a wrong path is told at once, without the model. */
final class LazyEngine implements Engine {

    /** Code of a report that failed only because there is no engine, and so will all others. */
    static final String UNAVAILABLE = "no-model";

    private final Supplier<Engine> loader;
    private Engine engine;

    LazyEngine(Supplier<Engine> loader) {
        this.loader = loader;
    }

    @Override
    public Outcome read(Ingested report) {
        return switch (report) {
            case Ingested.Duplicate(String source, String of) -> new Outcome.Duplicate(source, of);
            case Ingested.Unreadable unreadable -> Outcome.Failed.of(unreadable);
            case Ingested.Report _ -> readOrSay(report);
        };
    }

    private Outcome readOrSay(Ingested report) {
        try {
            return engine().read(report);
        } catch (EngineUnavailable e) {
            return new Outcome.Failed(report.source(), UNAVAILABLE, OptionalLong.empty(), e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private synchronized Engine engine() {
        if (engine == null) {
            engine = loader.get();
        }
        return engine;
    }
}
