package org.onrecord.record.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What {@code onrecord doctor} says of one thing.
 *
 * @param subject e.g. "record"
 * @param told    in plain words
 * @param cure    what mends it, a command where there is one; empty: nothing is to be done, or {@code told} says it
 */
public record Finding(State state, String subject, String told, Optional<String> cure) {

    /** Whether something is to be done. */
    public enum State {
        /** No. */
        OK,
        /** It works; somebody should look. */
        LOOK,
        /** It does not work, or will not soon. */
        WRONG;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Finding ok(String subject, String told) {
        return new Finding(State.OK, subject, told, Optional.empty());
    }

    public static Finding look(String subject, String told, String cure) {
        return new Finding(State.LOOK, subject, told, Optional.of(cure));
    }

    public static Finding wrong(String subject, String told, String cure) {
        return new Finding(State.WRONG, subject, told, Optional.of(cure));
    }

    /** The worst of them. */
    public static State worst(List<Finding> findings) {
        return findings.stream().map(Finding::state).max(State::compareTo).orElse(State.OK);
    }

    /** One JSON object on one line, without a line feed. */
    public static String json(List<Finding> findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLine json = new JsonLine(new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes))) {
            json.object(() -> {
                json.text("state", worst(findings).word());
                json.array("findings", findings, finding -> json.object(() -> {
                    json.text("subject", finding.subject());
                    json.text("state", finding.state().word());
                    json.text("told", finding.told());
                    json.text("cure", finding.cure());
                }));
            });
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
