package org.onrecord.ingest.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Text;

/** A text with its layout, in the words of tests. */
record Laid(Text text, Layout layout) {

    static Laid out(String text) {
        return new Laid(Text.of(text), Layout.of(Text.of(text), Optional.empty()));
    }

    List<String> furniture() {
        return layout.furniture().stream().map(text::slice).toList();
    }

    List<String> marked(Mark.Kind kind) {
        return layout.marks().stream().filter(mark -> mark.kind() == kind).flatMap(mark -> mark.spans().stream()).map(text::slice).toList();
    }

    /** All marks of all kinds. */
    Stream<Mark> marks() {
        return layout.marks().stream();
    }
}
