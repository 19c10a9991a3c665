package org.onrecord.record.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what became of each input, one JSON object a line (docs/inputs.md). Not for use by several threads at once. */
public final class AccountLines {

    /**
     * What became of an input.
     *
     * @param outcome  "read", "other-language", "duplicate", "skipped" or "failed"
     * @param reason   code of what is skipped or failed
     * @param message  for a person; of a duplicate, the source that was read
     * @param position bytes before the fault
     * @param count    how many inputs
     */
    public record Line(String source, String outcome, Optional<String> reason, Optional<String> message, OptionalLong position, int count) {

        public Line {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(outcome, "outcome is null");
            Objects.requireNonNull(reason, "reason is null");
            Objects.requireNonNull(message, "message is null");
            Objects.requireNonNull(position, "position is null");
        }

        /** An input of which there is nothing to explain. */
        public static Line of(String source, String outcome) {
            return new Line(source, outcome, Optional.empty(), Optional.empty(), OptionalLong.empty(), 1);
        }
    }

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /** @param out stays the caller's: never flushed, never closed here */
    public AccountLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /** @throws IOException what {@code out} throws */
    public void write(Line line) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLine object = new JsonLine(json.createGenerator(ObjectWriteContext.empty(), bytes))) {
            object.object(() -> {
                object.text("source", line.source());
                object.text("outcome", line.outcome());
                object.text("reason", line.reason());
                object.text("message", line.message());
                object.number("position", line.position());
                object.number("count", OptionalLong.of(line.count()));
            });
        }
        bytes.write('\n');
        bytes.writeTo(out);
    }
}
