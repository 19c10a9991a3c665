package org.onrecord.web.running;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A line of JSON about each request: when, what kind of page, how it ended, how long it took, who asked. Never what was asked for. Safe for many threads. */
public final class RunLog implements AutoCloseable {

    /** A value of the setting: no lines. */
    public static final String OFF = "off";

    /** A value of the setting: standard error. */
    public static final String STANDARD_ERROR = "-";

    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private final JsonFactory json = new JsonFactory();

    /** Empty: nothing is told. */
    private final Optional<OutputStream> out;

    private RunLog(Optional<OutputStream> out) {
        this.out = out;
    }

    /** @param place a file, to which lines are added, {@link #STANDARD_ERROR} or {@link #OFF} */
    public static RunLog to(String place) throws IOException {
        return new RunLog(switch (place) {
            case OFF -> Optional.empty();
            case STANDARD_ERROR -> Optional.of(new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)));
            default -> Optional.of(new BufferedOutputStream(Files.newOutputStream(Path.of(place), StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
        });
    }

    /** Into memory, for tests. */
    static RunLog to(OutputStream out) {
        return new RunLog(Optional.of(out));
    }

    /** Whether anything is told. */
    public boolean isOn() {
        return out.isPresent();
    }

    public void write(Served served) {
        if (out.isPresent()) {
            byte[] line = line(served);
            synchronized (this) {
                try {
                    out.get().write(line);
                    out.get().flush();
                } catch (IOException _) {
                    // A full disk ends no answer.
                }
            }
        }
    }

    private byte[] line(Served served) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator object = json.createGenerator(ObjectWriteContext.empty(), line)) {
            object.writeStartObject();
            object.writeStringProperty("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            object.writeStringProperty("method", served.method());
            text(object, "route", served.route());
            object.writeNumberProperty("status", served.status());
            object.writeNumberProperty("ms", Math.round(served.nanos() / NANOS_OF_A_MILLISECOND * 10) / 10.0);
            object.writeNumberProperty("bytes", served.bytes());
            text(object, "asker", served.asker());
            object.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void text(JsonGenerator object, String name, Optional<String> value) {
        object.writeName(name);
        value.ifPresentOrElse(object::writeString, object::writeNull);
    }

    @Override
    public void close() throws IOException {
        if (out.isPresent()) {
            out.get().flush();
        }
    }
}
