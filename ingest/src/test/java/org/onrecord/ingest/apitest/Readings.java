package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.Article;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Ingested.Report;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;

/** Short ways to write inputs and to read them. */
final class Readings {

    private Readings() { }

    static List<Ingested> read(Path... paths) {
        return read(Defaults.NONE, "", List.of(paths).stream().map(Path::toString).toArray(String[]::new));
    }

    static List<Ingested> read(Defaults defaults, String standardInput, String... paths) {
        InputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        List<Ingested> all = new ArrayList<>();
        try (Reading reading = new Inputs(List.of(paths), defaults, in).open()) {
            reading.forEachRemaining(all::add);
        }
        return all;
    }

    static Article report(Path path) {
        return article(only(read(path)));
    }

    static Unreadable fault(Path path) {
        return (Unreadable) only(read(path));
    }

    static Article article(Ingested ingested) {
        assertThat(ingested).isInstanceOf(Report.class);
        return ((Report) ingested).article();
    }

    static Ingested only(List<Ingested> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    static Path write(Path path, String text) throws IOException {
        return Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path path, int... bytes) throws IOException {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Files.write(path, all);
    }
}
