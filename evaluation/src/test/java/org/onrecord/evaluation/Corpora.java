package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of corpora that {@code ONRECORD_CORPORA} names, and beside it the scorer, {@code ../evaluation/score.py}. */
record Corpora(Path folder) {

    static final String VARIABLE = "ONRECORD_CORPORA";

    /** Skips the test that asks, with a line that says so, when there are no corpora. */
    static Corpora present() {
        String folder = System.getenv(VARIABLE);
        if (folder == null || folder.isBlank()) {
            System.out.println("floors: skipped, " + VARIABLE + " is not set (evaluation/README.md)");
        }
        assumeTrue(folder != null && !folder.isBlank(), VARIABLE + " is not set");
        assertThat(Path.of(folder)).as(VARIABLE).isDirectory();
        return new Corpora(Path.of(folder));
    }

    /** @param path with slashes, from the folder of corpora */
    Path file(String path) {
        return folder.resolve(path).normalize();
    }

    /** Digest in hex, as {@code sha256sum} has it. */
    String sha256(String path) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(path))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Scores record lines; the one definition of every measure is the scorer's own, and measures.py's.
     *
     * @param kind "spans" or "reports"; the scorer's documentation says what each measures
     */
    JsonNode score(String kind, String gold, Path lines) throws IOException, InterruptedException {
        String scorer = file("../evaluation/score.py").toString();
        return switch (kind) {
            case "reports" -> answer("evaluation/measures.py", scorer, file(gold).toString(), lines.toString());
            case "spans" -> answer(scorer, kind, file(gold).toString(), lines.toString(), "--json");
            default -> throw new IllegalArgumentException("no such scorer: " + kind);
        };
    }

    /** What a script of the corpora or of evaluation prints, which is JSON. */
    static JsonNode answer(String... script) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("python3"), Stream.of(script)).toList();
        Process scorer = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String json = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scorer.waitFor()).as("exit status of " + command).isZero();
        return new JsonMapper().readTree(json);
    }
}
