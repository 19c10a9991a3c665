package org.onrecord.annotate.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.onrecord.annotate.infer.Network;
import org.onrecord.annotate.infer.Reading;
import org.onrecord.annotate.pieces.Vocabulary;
import org.onrecord.annotate.pieces.Window;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Name;
import org.onrecord.domain.Text;

/** Reads the windows of articles, each once, for all that the model tells of them. Immutable; safe for many threads. */
public final class Tagging {

    private final Network network;
    private final Vocabulary vocabulary;
    private final AttributionTagging attributions;
    private final NameTagging names;
    private final Antecedents antecedents;

    public Tagging(Network network, Vocabulary vocabulary, Labels labels) {
        this.network = network;
        this.vocabulary = vocabulary;
        this.attributions = new AttributionTagging(vocabulary, labels);
        this.names = new NameTagging(labels.names());
        this.antecedents = labels.antecedents();
    }

    /** Begins an article of this text. */
    public OneArticle article(Text text) {
        return new OneArticle(text);
    }

    /** What the windows of one article told so far. For one thread. */
    public final class OneArticle {

        private final Text text;
        private final List<Attribution> found = new ArrayList<>();
        private final List<Name> named = new ArrayList<>();
        private final AnaphorTagging anaphors = new AnaphorTagging(antecedents);

        private OneArticle(Text text) {
            this.text = text;
        }

        /** Reads the next window, in the text's order. */
        public void add(Window window) {
            IntPredicate begins = position -> !window.isPiece(position) || !vocabulary.isContinuation(window.piece(position).id());
            try (Reading reading = network.read(window.ids(), window.features())) {
                found.addAll(attributions.of(window, reading));
                named.addAll(names.of(text, window, reading.names(), begins));
                anaphors.add(window, reading.anaphors(), begins);
            }
        }

        /** All of it; {@code model} is the model's name. */
        public Annotation annotation(String model) {
            return new Annotation(found, named, anaphors.anaphors(), model);
        }
    }
}
