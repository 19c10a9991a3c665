package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.pipeline.Outcome;

/** Damaged, hostile and mistaken files through the shipped program, one after the other in one folder: each has its outcome, and the others are read. */
@Timeout(300)
class BadInputsTest {

    private static final String REPORT = "<h1>Harwick closes its quarry road</h1><p>The council of Harwick voted on Monday to close the old quarry road for two years, "
            + "which it had put off twice.</p><p>“We have no choice,” Mayor Ida Marsh told reporters after the vote on the road. “The wall will not hold another winter.”</p>"
            + "<p>Residents of the upper town had asked for a bridge, and will now drive eleven miles to the market and the school every day.</p>";

    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Harwick closes its quarry road</title></head><body><article>"
            + REPORT + "</article></body></html>";

    private static final int MANY = 500_000;

    private static Shipped shipped;

    @TempDir
    private Path folder;

    /** What became of each file, by its name. */
    private final Map<String, String> told = new TreeMap<>();

    @BeforeAll
    static void load() {
        shipped = new Shipped();
    }

    @AfterAll
    static void unload() {
        shipped.close();
    }

    @BeforeEach
    void addASoundPageAtEitherEnd() throws IOException {
        write("0-sound.html", PAGE);
        write("z-sound.html", PAGE.replace("two years", "three years"));
    }

    @Test
    void damagedPagesAreReadAsFarAsTheyGo() throws Exception {
        write("cut-in-a-tag.html", PAGE.substring(0, PAGE.indexOf("Residents") - 1));
        write("cut-in-a-sentence.html", PAGE.substring(0, PAGE.indexOf("upper town")));
        write("unclosed.html", PAGE.replaceAll("</(?:p|h1|article|body|html)>", ""));
        write("crossed.html", PAGE.replace("<p>", "<b><p><i>").replace("</p>", "</b></p></div></span>"));
        write("no-quotes.html", PAGE.replace("\"", ""));
        run();
        assertThat(told).allSatisfy((name, outcome) -> assertThat(outcome).as(name).isEqualTo("read, quoting Ida Marsh"));
    }

    @Test
    void aPageIsReadInWhateverEncodingItIs() throws Exception {
        write("utf-16.html", ("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_16LE));
        write("windows.html", PAGE.replace("utf-8", "windows-1252").getBytes(Charset.forName("windows-1252")));
        write("windows-that-says-utf-8.html", PAGE.getBytes(Charset.forName("windows-1252")));
        write("utf-8-that-says-latin.html", PAGE.replace("utf-8", "iso-8859-1"));
        write("page.txt", PAGE);
        run();
        assertThat(told).allSatisfy((name, outcome) -> assertThat(outcome).as(name).isEqualTo("read, quoting Ida Marsh"));
    }

    @Test
    void nestingWithoutEndIsReadOrRefusedInTime() throws Exception {
        write("divs.html", PAGE.replace("<article>", "<div>".repeat(MANY)));
        write("bold.html", PAGE.replace("<article>", "<b>".repeat(MANY)));
        write("tables.html", PAGE.replace("<article>", "<table><tr><td>".repeat(MANY / 3)));
        write("templates.html", PAGE.replace("<article>", "<template><svg>".repeat(MANY / 2)));
        run();
        assertThat(told).containsEntry("0-sound.html", "read, quoting Ida Marsh").containsEntry("z-sound.html", "read, quoting Ida Marsh").hasSize(6);
        assertThat(told.values()).noneMatch(outcome -> outcome.startsWith("internal"));
    }

    @Test
    void whatIsTooLargeHasThatReasonHoweverItIsPacked() throws Exception {
        byte[] zeros = new byte[50 << 20];
        Arrays.fill(zeros, (byte) ' ');
        byte[] huge = zeros.clone();
        System.arraycopy(PAGE.getBytes(StandardCharsets.UTF_8), 0, huge, 0, PAGE.length());
        write("huge.html", huge);
        write("bomb.zip", zip("bomb.html", huge));
        run();
        assertThat(told).containsEntry("huge.html", "too-large").containsEntry("bomb.zip#bomb.html", "too-large")
                .containsEntry("z-sound.html", "read, quoting Ida Marsh");
        Path gzip = Files.write(folder.resolve("bomb.txt.gz"), gzip(zeros));
        assertThat(shipped.read(gzip).outcomes()).extracting(BadInputsTest::told).containsExactly("too-large");
    }

    @Test
    void bombsOfXmlAreRefusedAndFilesElsewhereAreNotRead() throws Exception {
        Path secret = Files.writeString(folder.resolve(".secret"), "The mayor said this must not be read.");
        write("bomb.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"" + "no ".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]><rss version=\"2.0\"><channel><title>&c;</title></channel></rss>");
        write("elsewhere.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]><rss version=\"2.0\"><channel><title>x</title>"
                + "<item><title>&a;</title><link>https://quarrypost.example/1</link><description>&a;</description></item></channel></rss>");
        Run run = run();
        assertThat(told).containsEntry("bomb.xml", "bad-xml").containsEntry("elsewhere.xml", "bad-xml").containsEntry("z-sound.html", "read, quoting Ida Marsh");
        assertThat(new String(run.lines(), StandardCharsets.UTF_8)).doesNotContain("must not be read");
    }

    private Run run() throws InterruptedException {
        Run run = shipped.read(folder);
        run.outcomes().forEach(outcome -> told.put(Path.of(outcome.source()).getFileName().toString(), told(outcome)));
        return run;
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read read when read.statements().stream().flatMap(statement -> statement.speakers().stream())
                    .anyMatch(speaker -> speaker.name().equals("Ida Marsh")) -> "read, quoting Ida Marsh";
            case Outcome.Read _ -> "read";
            case Outcome.NotUnderstood other -> other.language();
            case Outcome.Present _ -> "there";
            case Outcome.Duplicate duplicate -> "as " + duplicate.of();
            case Outcome.Failed failed -> failed.code();
        };
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return packed.toByteArray();
    }
}
