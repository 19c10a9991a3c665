package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, with the shipped model: what only shows there. */
@Timeout(600)
class ProcessTest {

    private static final String SENTENCE = "\"The dam will hold,\" Mayor Ada Quill told reporters on Monday, and nobody asked why. ";

    @TempDir
    private Path folder;
    private Process process;

    @AfterEach
    void endIt() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void aReportOfAMebibyteIsReadInAQuarterOfAGibibyte() throws Exception {
        Path report = folder.resolve("report.txt");
        String sentences = SENTENCE.repeat(1_000);
        String word = "x".repeat(1_000) + "\n";
        Files.writeString(report, sentences + word.repeat(((1 << 20) - sentences.length()) / word.length()));
        process = start(List.of("-Xmx256m"), "read", "--format", "jsonl", report.toString());
        try (BufferedReader lines = output()) {
            assertThat(lines.readLine()).startsWith("{\"format\":\"onrecord/1\"").contains("\"name\":\"Ada Quill\"");
            assertThat(lines.readLine()).isNull();
        }
        assertThat(process.waitFor()).isZero();
        assertThat(errors()).contains("1 report read, ");
    }

    @Test
    void whoNeedsMoreMemoryIsToldHowToGiveIt() throws Exception {
        process = start(List.of("-Xmx20m"), "read", Files.writeString(folder.resolve("report.txt"), SENTENCE).toString());
        assertThat(process.waitFor()).isOne();
        assertThat(errors()).contains("MB that Java may take: ONRECORD_JAVA_OPTIONS=-Xmx2g gives it 2 GB.");
    }

    @Test
    void controlCEndsARunWithItsAccount() throws Exception {
        process = start(List.of(), "read", "--format", "jsonl", manyReports().toString());
        try (BufferedReader lines = output()) {
            assertThat(lines.readLine()).startsWith("{");
            signal("INT");
            lines.lines().forEach(line -> assertThat(line).endsWith("}"));
        }
        assertThat(process.waitFor()).isEqualTo(ExitStatus.INTERRUPTED.code());
        assertThat(errors()).contains("stopped; so far: ");
    }

    @Test
    void whoHasReadEnoughEndsARunInSilence() throws Exception {
        process = start(List.of(), "read", "--quiet", "--format", "jsonl", manyReports().toString());
        try (BufferedReader lines = output()) {
            assertThat(lines.readLine()).startsWith("{");
        }
        assertThat(process.waitFor()).isEqualTo(ExitStatus.BROKEN_PIPE.code());
        assertThat(errors()).isEmpty();
    }

    /** Far more than are read before the test is over. */
    private Path manyReports() throws IOException {
        String line = "{\"source\": \"report\", \"text\": \"" + SENTENCE.repeat(20).replace("\"", "\\\"") + "\"}\n";
        return Files.writeString(folder.resolve("reports.jsonl"), line.repeat(20_000));
    }

    private Process start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.to(folder.resolve("errors").toFile()));
        // ONNX Runtime 1.29 crashes where the command line is longer than 4,096 bytes.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private BufferedReader output() {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
        assertThat(kill.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
