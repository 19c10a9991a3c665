package org.onrecord.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;
import org.onrecord.web.setting.Setting;

class RunningTest {

    @TempDir
    private Path folder;

    @Test
    void saysThatItIsWellAndHowFarWhatIsMadeOfTheRecordLags() {
        try (Visitor visitor = Visitor.in(folder)) {
            HttpResponse<String> health = visitor.get("/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).startsWith("{\"status\":\"up\",\"record\":\"readable\",\"lag\":{\"index\":").contains("\"claims\":0");
        }
    }

    @Test
    void countsRequestsByRouteAndNeverByWhatWasAskedFor() {
        try (Visitor visitor = Visitor.in(folder)) {
            visitor.get("/search?q=withholding");
            visitor.get("/api/v1/speakers/person%3Aines-halloran");
            visitor.get("/no/such/place");
            String metrics = visitor.get("/metrics").body();
            assertThat(metrics).contains("onrecord_requests_seconds_count{method=\"GET\",route=\"/search\",status=\"200\"} 1",
                    "route=\"/api/v1/speakers/{id}\"", "route=\"none\",status=\"404\"", "onrecord_record{of=\"statements\"}", "onrecord_lag{of=\"claims\"}", "jvm_memory_used_bytes");
            assertThat(metrics).doesNotContain("withholding", "halloran");
        }
    }

    /** Each series is kept for ever: nobody fills the memory with them. */
    @Test
    void methodsThatSomebodyInventsAreCountedAsOne() {
        try (Visitor visitor = Visitor.in(folder)) {
            for (int i = 0; i < 1_000; i++) {
                visitor.send(HttpRequest.newBuilder(URI.create(visitor.address()).resolve("/search")).method("INVENTED" + i, BodyPublishers.noBody()).build());
            }
            assertThat(visitor.get("/metrics").body()).contains("method=\"other\"").doesNotContain("INVENTED");
        }
    }

    @Test
    void writesALineAboutEachRequestWithoutAWordOfIt() throws IOException {
        Path log = Files.createDirectory(folder.resolve("logs")).resolve("requests.jsonl");
        try (Visitor visitor = Visitor.in(Files.createDirectory(folder.resolve("record")), settings -> settings.with(Setting.LOG, log.toString()))) {
            visitor.get("/search?q=withholding");
            visitor.get("/api/v1/speakers/person%3Aines-halloran");
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches("\\{\"time\":\"[^\"]+Z\",\"method\":\"GET\",\"route\":\"/search\",\"status\":200,\"ms\":[0-9.]+,\"bytes\":[1-9]\\d*,\"asker\":\"[^\"]*\"}");
        assertThat(String.join("\n", lines)).doesNotContain("withholding", "halloran");
    }

    @Test
    void aLineSaysThatNobodyAskedInParticular() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunLog.to(out).write(new Served("GET", Optional.empty(), 404, 1_260_000, 0, Optional.empty()));
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\"method\":\"GET\",\"route\":null,\"status\":404,\"ms\":1.3,\"bytes\":0,\"asker\":null}\n");
    }
}
