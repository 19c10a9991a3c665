package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.parser.Parser;
import org.onrecord.domain.Text;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.page.PageReader;
import org.onrecord.ingest.page.body.BodyReader;

/**
 * Saved news pages to reports, beside readability4j: in turn, in one process, on one thread, parsing included. Ours is the whole reader: decoding,
 * metadata, kind of page, main text with its place in the page. Processor time of the thread, which other work on the machine changes less.
 */
final class PageSpeed {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);

    /** Rounds before the compilers are done. */
    private static final int WARM_UP = 3;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private PageSpeed() { }

    static void main(String[] arguments) throws IOException {
        List<byte[]> pages = pages();
        double[][] seconds = new double[4][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double[] times = {seconds(pages, PageSpeed::read), seconds(pages, PageSpeed::readability), seconds(pages, PageSpeed::parse), seconds(pages, PageSpeed::mainText)};
            for (int i = 0; i < times.length && round >= 0; i++) {
                seconds[i][round] = times[i];
            }
        }
        System.out.printf("| %d pages, one thread | pages/s | times readability4j |%n| --- | --- | --- |%n", pages.size());
        Rates theirs = speed(pages, seconds[1]);
        print("this reader: charset, metadata, kind of page, main text, credits", speed(pages, seconds[0]), theirs);
        print("parsing and main text with its places alone", speed(pages, seconds[3]), theirs);
        print("readability4j 1.0.8", theirs, theirs);
        print("parsing alone (jsoup, without positions)", speed(pages, seconds[2]), theirs);
    }

    private static void print(String name, Rates own, Rates theirs) {
        System.out.printf("| %s | %s | **%s** |%n", name, own.show(0), own.over(theirs).show(2));
    }

    private static Rates speed(List<byte[]> pages, double[] seconds) {
        double[] speeds = new double[seconds.length];
        for (int i = 0; i < speeds.length; i++) {
            speeds[i] = pages.size() / seconds[i];
        }
        return new Rates(speeds);
    }

    private static double seconds(List<byte[]> pages, ToIntFunction<byte[]> reader) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int characters = 0;
        for (byte[] page : pages) {
            characters += reader.applyAsInt(page);
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static int read(byte[] page) {
        return PageReader.read(Received.of("page.html", page)) instanceof Draft draft ? draft.text().length() : 0;
    }

    private static int mainText(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        return BodyReader.read(Parser.htmlParser().setTrackPosition(true).parseInput(html, ""), Text.of(html)).blocks().size();
    }

    private static int readability(byte[] page) {
        String text = new Readability4J("http://localhost/", new String(page, StandardCharsets.UTF_8)).parse().getTextContent();
        return text == null ? 0 : text.length();
    }

    private static int parse(byte[] page) {
        return Parser.htmlParser().parseInput(new String(page, StandardCharsets.UTF_8), "").childNodeSize();
    }

    private static List<byte[]> pages() throws IOException {
        Path corpora = Path.of(Optional.ofNullable(System.getenv("ONRECORD_CORPORA")).filter(name -> !name.isBlank())
                .orElseThrow(() -> new IllegalStateException("set ONRECORD_CORPORA: this benchmark reads pages-aeb and pages-naeb")));
        List<byte[]> pages = new ArrayList<>();
        for (String corpus : List.of("pages-aeb/html", "pages-naeb/html")) {
            try (Stream<Path> files = Files.list(corpora.resolve(corpus))) {
                for (Path file : files.sorted().toList()) {
                    pages.add(Files.readAllBytes(file));
                }
            }
        }
        return pages;
    }
}
