package org.onrecord.cli;

import java.util.function.Consumer;
import org.onrecord.ingest.Ingested;
import org.onrecord.pipeline.OfficeHolders;
import org.onrecord.pipeline.Outcome;

/** An engine whose outcomes somebody hears besides who asked for them; by several threads, in the order in which they are done. */
record Overheard(Engine engine, Consumer<Outcome> hearer) implements Engine {

    @Override
    public Engine with(OfficeHolders holders) {
        return new Overheard(engine.with(holders), hearer);
    }

    @Override
    public Outcome read(Ingested report) {
        Outcome outcome = engine.read(report);
        hearer.accept(outcome);
        return outcome;
    }

    @Override
    public void close() {
        engine.close();
    }
}
