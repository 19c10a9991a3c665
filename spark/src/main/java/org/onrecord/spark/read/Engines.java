package org.onrecord.spark.read;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.onrecord.pipeline.OfficeHolders;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.spark.model.ProcessModel;
import org.onrecord.spark.model.ProcessModel.Use;

/** The pipeline of this process: one model, and beside it users' own tables of office holders. */
final class Engines {

    private static final Engines HERE = new Engines();

    private final ProcessModel<Pipeline> shipped = new ProcessModel<>("model", Pipeline::load, Pipeline::close);
    private final Map<List<String>, Pipeline> pipelines = new ConcurrentHashMap<>();

    private Engines() { }

    /** @param offices lines of the user's own table of office holders; none for what ships */
    static Use<Pipeline> use(List<String> offices) {
        return HERE.with(offices);
    }

    private Use<Pipeline> with(List<String> offices) {
        Use<Pipeline> use = shipped.use();
        return offices.isEmpty() ? use : new Use<>(pipelines.computeIfAbsent(offices, lines -> use.model().with(OfficeHolders.read(lines))), use.over());
    }
}
