package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** A server ends though somebody never does. */
class StopTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void whoNeverEndsWhatTheySendIsCutOffAndTheRecordIsClosed() throws IOException, RecordFault {
        Path record = ExampleRecord.in(folder);
        Server server = Server.start(Settings.USUAL.with(Setting.RECORD, record.toString()).with(Setting.PORT, "0").with(Setting.STOP_SECONDS, "1"));
        int port = new Wire(server.address()).port();
        try (Socket slow = new Socket("127.0.0.1", port)) {
            slow.getOutputStream().write(("POST /api/v1/corrections HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            // The server waits for the correction from here on.
            assertThat(new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.US_ASCII)).readLine()).startsWith("HTTP/1.1 100");
            server.close();
        }
        try (Visitor visitor = Visitor.of(record)) {
            assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
        }
    }
}
