package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.house.Repository;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.Outcome;

/**
 * The shipped program on the shipped examples: what it finds today stands in {@code examples/NAME.expected}. With
 * {@code -Dexpected=rewrite} these files are written anew; the change is then reviewed as a diff.
 */
class ExamplesTest {

    private static final Path EXAMPLES = Repository.ROOT.resolve("examples");
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("expected"));

    private record Found(String name, String statements) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void whatIsFoundIsWhatIsExpected(Found found) throws IOException {
        Path expected = EXAMPLES.resolve(found.name() + ".expected");
        if (REWRITE) {
            Files.writeString(expected, found.statements());
        }
        assertThat(expected).hasContent(found.statements());
    }

    static Stream<Found> found() throws InterruptedException {
        List<Found> found = new ArrayList<>();
        Inputs inputs = new Inputs(List.of(EXAMPLES.toString()), Defaults.NONE, InputStream.nullInputStream());
        try (Engine engine = ModelEngine.load(); Reading reading = inputs.open()) {
            new Batch(engine, 2).run(reading, outcome -> {
                if (!(outcome instanceof Outcome.Failed besides && !besides.isFault())) {
                    found.add(found(outcome));
                }
            });
        }
        return found.stream();
    }

    private static Found found(Outcome outcome) {
        String name = Path.of(outcome.source()).getFileName().toString().replaceFirst("\\.(txt|html)$", "");
        return switch (outcome) {
            case Outcome.Read read -> new Found(name, read.statements().stream().map(ExamplesTest::lines).collect(Collectors.joining("\n")));
            case Outcome.NotUnderstood other -> new Found(name, other.language());
            case Outcome.Present present -> new Found(name, present.toString());
            case Outcome.Duplicate duplicate -> new Found(name, duplicate.toString());
            case Outcome.Failed failed -> new Found(name, failed.toString());
        };
    }

    private static String lines(Statement statement) {
        String manner = String.join(" ", word(statement.manner().act()), word(statement.manner().form()), word(statement.manner().kind()));
        List<String> lines = new ArrayList<>(List.of(manner));
        lines.add("  speaker " + (statement.speakers().isEmpty() ? "unknown"
                : statement.speakers().stream().map(ExamplesTest::speaker).collect(Collectors.joining("; "))));
        statement.wording().source().ifPresent(source -> lines.add("  source  " + words(source)));
        statement.wording().cue().ifPresent(cue -> lines.add("  cue     " + words(cue)));
        lines.add("  content " + words(statement.wording().content()));
        statement.circumstances().relays().forEach(relay -> lines.add("  relay   " + relay.name() + " " + spans(relay.spans())));
        statement.circumstances().addressee().ifPresent(addressee -> lines.add("  to      " + words(addressee)));
        statement.circumstances().said().ifPresent(said -> lines.add("  said    " + said.date() + " (" + word(said.from()) + ")"));
        return String.join("\n", lines) + "\n";
    }

    private static String speaker(Speaker speaker) {
        return speaker.name() + " (" + word(speaker.type()) + ", by " + word(speaker.resolvedBy()) + ")";
    }

    private static String words(Passage passage) {
        return passage.text().replaceAll("\\s+", " ") + " " + spans(passage.spans());
    }

    private static String spans(List<CharSpan> spans) {
        return spans.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
