package org.onrecord.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ExampleRecord;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Asked.Sent;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Asked.Where;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;

/** Exports to whoever reads slowly. */
class ApiExportTest {

    private Desk desk;
    private Route export;

    @BeforeEach
    void open(@TempDir Path folder) throws RecordFault {
        desk = Desk.openExisting(ExampleRecord.in(folder).toString());
        export = Api.routes(desk).stream().filter(route -> route.path().equals("/api/v1/export")).findFirst().orElseThrow();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void oneIsWrittenAtATime() throws Exception {
        Reply.Content slow = (Reply.Content) asked(Map.of());
        Reply.Problem other = (Reply.Problem) asked(Map.of("q", List.of("dam")));
        assertThat(other.status()).isEqualTo(429);
        assertThat(other.headers()).containsKey("Retry-After");
        slow.body().write(new ByteArrayOutputStream());
        assertThat(asked(Map.of()).status()).isEqualTo(200);
    }

    @Test
    void theNextOneBeginsAfterOneWhoseReaderHasGone() throws Exception {
        Reply.Content broken = (Reply.Content) asked(Map.of());
        try (OutputStream gone = new Gone()) {
            assertThatThrownBy(() -> broken.body().write(gone)).isInstanceOf(IOException.class);
        }
        assertThat(asked(Map.of()).status()).isEqualTo(200);
    }

    private Reply asked(Map<String, List<String>> query) throws RecordFault, SearchFault {
        return export.answering().to(new Asked(new Where(Method.GET, export.path(), Map.of()), query, Sent.NOTHING, Map.of(), Shape.PAGE, Asker.nobody("", "")));
    }

    /** A connection that was closed at the other end. */
    private static final class Gone extends OutputStream {

        @Override
        public void write(int octet) throws IOException {
            throw new IOException("broken pipe");
        }
    }
}
