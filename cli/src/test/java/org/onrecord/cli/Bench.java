package org.onrecord.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;
import org.onrecord.ingest.Ingested;
import org.onrecord.pipeline.Outcome;

/** The command line with both its ends in memory, and an engine that finds a statement in each line "Name: words". */
final class Bench {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String input = "";
    private OutputStream outEnd = out;
    private Terminal outTerminal = Terminal.NONE;
    private Terminal errTerminal = Terminal.NONE;
    private Optional<Path> home = Optional.empty();
    private LongSupplier clock = () -> 0;
    private Supplier<Engine> engines = Lines::new;
    private Web web = Offline.WEB;
    private int loads;

    Bench input(String text) {
        input = text;
        return this;
    }

    Bench out(OutputStream end) {
        outEnd = end;
        return this;
    }

    Bench terminals(Terminal terminal) {
        outTerminal = terminal;
        errTerminal = terminal;
        return this;
    }

    Bench home(Path folder) {
        home = Optional.of(folder);
        return this;
    }

    Bench clock(LongSupplier nanoseconds) {
        clock = nanoseconds;
        return this;
    }

    Bench web(Web other) {
        web = other;
        return this;
    }

    Bench engines(Supplier<Engine> others) {
        engines = others;
        return this;
    }

    int run(String... arguments) {
        return Onrecord.run(surroundings(), arguments);
    }

    Surroundings surroundings() {
        return new Surroundings(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new Surroundings.Stream(outEnd, outTerminal), new Surroundings.Stream(err, errTerminal), () -> {
                    loads++;
                    return engines.get();
                }, home, clock, web);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** How often the engine was loaded. */
    int loads() {
        return loads;
    }

    /** An engine that finds a statement in each line "Name: words", at half confidence in "Name?: words", and fails on a text that says so. */
    static final class Lines implements Engine {

        @Override
        public Outcome read(Ingested report) {
            Article article = ((Ingested.Report) report).article();
            if (article.publication().language().equals("de")) {
                return new Outcome.NotUnderstood(article);
            }
            return article.text().string().startsWith("FAIL")
                    ? new Outcome.Failed(report.source(), "too-hard", OptionalLong.of(3), "write it more simply")
                    : new Outcome.Read(article, statements(article));
        }

        @Override
        public void close() {
        }

        private static List<Statement> statements(Article article) {
            List<Statement> statements = new ArrayList<>();
            int start = 0;
            for (String line : article.text().string().split("\n", -1)) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    statements.add(statement(article, new CharSpan(start, start + colon), new CharSpan(start + colon + 2, start + line.length())));
                }
                start += line.length() + 1;
            }
            return statements;
        }

        private static Statement statement(Article article, CharSpan name, CharSpan words) {
            Passage source = Passage.of(article.text(), name);
            return new Statement(article.id().substring("sha256:".length(), "sha256:".length() + 8) + words.start(), new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                    new Wording(Optional.of(source), Optional.empty(), Passage.of(article.text(), words)),
                    List.of(new Speaker(source.text(), Speaker.Type.PERSON, source.text(), Optional.empty(), Speaker.ResolvedBy.NAME, 1)),
                    Circumstances.UNKNOWN, Optional.empty(), source.text().endsWith("?") ? 0.5 : 1);
        }
    }

    /** An engine that reads until it is interrupted. */
    record Endless(CountDownLatch started) implements Engine {

        @Override
        public Outcome read(Ingested report) {
            started.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return new Outcome.Read(((Ingested.Report) report).article(), List.of());
        }

        @Override
        public void close() {
        }
    }
}
