package org.onrecord.cli;

import org.onrecord.ingest.Ingested;
import org.onrecord.pipeline.OfficeHolders;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.Pipeline;

/** The shipped pipeline. */
record ModelEngine(Pipeline pipeline) implements Engine {

    static Engine load() {
        return new ModelEngine(Pipeline.load());
    }

    @Override
    public Engine with(OfficeHolders holders) {
        return new ModelEngine(pipeline.with(holders));
    }

    @Override
    public Outcome read(Ingested report) {
        return pipeline.read(report);
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
