package org.onrecord.record.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.domain.OriginTree;
import org.onrecord.domain.OriginTree.Copy;
import org.onrecord.domain.OriginTree.Leaf;
import org.onrecord.domain.OriginTree.Shared;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.domain.Utterance.Variant;
import tools.jackson.core.json.JsonFactory;

/** Writes where reports have their text from, one JSON object a line (docs/origins.md). Not for use by several threads at once. */
public final class OriginLines {

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /** @param out stays the caller's: never flushed, never closed here */
    public OriginLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /** @throws IOException what {@code out} throws */
    public void write(OriginTree tree) throws IOException {
        JsonLine.line(json, out, object -> {
            object.text("article", tree.asked());
            object.number("reports", OptionalLong.of(tree.size()));
            leaves(object, "tree", tree.leaves());
            leaves(object, "beside", tree.beside());
            object.array("quoted", tree.quoted(), utterance -> object.object(() -> object.array("variants", utterance.variants(), variant -> variant(object, variant))));
        });
    }

    /**
     * @param reports how many have most of their text from it, itself among them
     * @throws IOException what {@code out} throws
     */
    public void write(Title origin, int reports) throws IOException {
        JsonLine.line(json, out, object -> {
            object.object("origin", () -> title(object, origin));
            object.number("reports", OptionalLong.of(reports));
        });
    }

    private static void leaves(JsonLine object, String name, List<Leaf> leaves) {
        object.array(name, leaves, leaf -> object.object(() -> {
            object.object("article", () -> title(object, leaf.title()));
            object.number("depth", OptionalLong.of(leaf.depth()));
            object.object("copy", leaf.copy(), copy -> copy(object, copy));
        }));
    }

    private static void variant(JsonLine object, Variant variant) {
        object.object(() -> {
            object.text("text", variant.words());
            object.array("statements", variant.statements(), object::text);
            object.array("drifts", variant.drifts(), drift -> object.object(() -> {
                object.text("kind", drift.kind().name().toLowerCase(Locale.ROOT));
                object.text("word", drift.word());
                object.truth("lost", drift.isLost());
            }));
        });
    }

    private static void title(JsonLine object, Title title) {
        object.text("id", title.id());
        object.text("source", title.source());
        object.text("headline", title.headline());
        object.text("outlet", title.outlet());
        object.text("published", title.published());
        object.array("credits", title.credits(), object::text);
    }

    private static void copy(JsonLine object, Copy copy) {
        object.text("from", copy.from());
        object.text("kind", copy.kind().name().toLowerCase(Locale.ROOT));
        object.share("share", copy.share());
        object.share("otherShare", copy.otherShare());
        object.array("passages", copy.passages(), passage -> passage(object, passage));
    }

    private static void passage(JsonLine object, Shared passage) {
        object.object(() -> {
            object.text("text", passage.words());
            object.array("spans", List.of(passage.place(), passage.other()), span -> object.numbers(span.start(), span.end()));
        });
    }
}
