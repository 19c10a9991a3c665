package org.onrecord.spark.join;

import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.domain.Meaning;
import org.onrecord.spark.model.ProcessModel;
import org.onrecord.spark.model.ProcessModel.Use;

/** What reads meanings in this process, 30 MB. */
final class Embedders {

    private static final ProcessModel<Embedder> SHIPPED = new ProcessModel<>("meanings", Embedder::load, Embedder::close);

    private Embedders() { }

    static Meaning meaning(String text) {
        try (Use<Embedder> use = SHIPPED.use()) {
            return use.model().of(text);
        }
    }
}
