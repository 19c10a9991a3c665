package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.domain.OriginTree;
import org.onrecord.domain.OriginTree.Leaf;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Reprint.Kind;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.RecordFault;

class OriginsTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws RecordFault {
        desk = Desk.open(folder.resolve("onrecord.db").toString());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String words(String name, int count) {
        Random random = new Random(name.hashCode());
        return IntStream.range(0, count).mapToObj(_ -> "w" + random.nextInt(100_000)).collect(Collectors.joining(" "));
    }

    private static Report report(String source, String outlet, String published, String text) {
        return new Report(Article.of(new Publication(source, Optional.empty(), Optional.of(outlet), List.of(), List.of(), Optional.ofNullable(published), "en"),
                Text.of(text), List.of(), List.of()), List.of());
    }

    private void write(Report... reports) throws RecordFault {
        Reports.write(desk, reports);
        desk.origins().refresh(Desk.Progress.NONE);
    }

    private OriginTree tree(String report) throws RecordFault {
        return switch (desk.origins().tree(report, 100)) {
            case Answer.Done<OriginTree>(OriginTree tree) -> tree;
            case Answer.Refused<OriginTree> refused -> throw new AssertionError(refused.message());
        };
    }

    private static List<String> sources(OriginTree tree) {
        return tree.leaves().stream().map(leaf -> leaf.depth() + " " + leaf.title().source()).toList();
    }

    private static final Report WIRE = report("wire.txt", "Northwire", "2031-05-07", words("dam", 200));
    private static final Report SHORT = report("short.txt", "Harwick Echo", "2031-05-08", words("dam", 80));
    private static final Report PART = report("part.txt", "Quarry Post", "2031-05-08", words("rain", 200) + " " + words("dam", 60));
    private static final Report OTHER = report("other.txt", "Quarry Post", "2031-05-08", words("wind", 200));

    @Test
    void aReportIsBelowTheOneThatItHasItsTextFrom() throws RecordFault {
        write(SHORT, PART, WIRE, OTHER);
        assertThat(sources(tree("short.txt"))).containsExactly("0 wire.txt", "1 short.txt");
        assertThat(sources(tree("wire.txt"))).isEqualTo(sources(tree("short.txt")));
        Leaf copy = tree("short.txt").leaves().get(1);
        assertThat(copy.copy().orElseThrow().kind()).isEqualTo(Kind.ABRIDGED);
        assertThat(copy.copy().orElseThrow().passages()).singleElement().satisfies(passage -> assertThat(passage.words()).isEqualTo(words("dam", 80)));
        assertThat(tree("wire.txt").beside()).extracting(leaf -> leaf.title().source()).containsExactly("part.txt");
        assertThat(tree("other.txt").beside()).isEmpty();
    }

    @Test
    void reportsAndOriginsAreCounted() throws RecordFault {
        write(SHORT, PART, WIRE, OTHER);
        assertThat(desk.origins(Set.of(SHORT.article().id(), WIRE.article().id(), OTHER.article().id(), "sha256:none"))).isEqualTo(new OriginCount(4, 3, 1));
        assertThat(desk.origins().largest(0, 10)).extracting(group -> group.origin().source() + " " + group.reports()).containsExactly("wire.txt 2");
    }

    @Test
    void someReportsStandBelowThoseTheyHaveTheirTextFrom() throws RecordFault {
        write(WIRE, SHORT, PART, OTHER);
        List<Leaf> leaves = desk.origins().among(Set.of(SHORT.article().id(), OTHER.article().id()));
        assertThat(leaves).extracting(leaf -> leaf.depth() + " " + leaf.title().source()).containsExactly("0 wire.txt", "1 short.txt", "0 other.txt");
        assertThat(leaves.get(1).copy()).isPresent();
        assertThat(desk.origins().among(Set.of())).isEmpty();
    }

    @Test
    void whatComesInWhateverOrderComesOutTheSame() throws RecordFault {
        for (Report report : List.of(OTHER, SHORT, WIRE, PART)) {
            write(report);
        }
        assertThat(sources(tree("short.txt"))).containsExactly("0 wire.txt", "1 short.txt");
    }

    @Test
    void aTextThatWasReplacedIsTakenOut() throws RecordFault {
        write(SHORT, WIRE);
        write(report("wire.txt", "Northwire", "2031-05-07", words("something else", 200)));
        assertThat(sources(tree("short.txt"))).containsExactly("0 short.txt");
        assertThat(desk.origins(Set.of(WIRE.article().id())).unknown()).isEqualTo(1);
    }

    @Test
    void whereTheFirstOfManyCopiesIsTakenOutTheOthersStayTogether() throws RecordFault {
        String text = words("dam", 100);
        write(report("a.txt", "a", null, text), report("b.txt", "b", null, text), report("c.txt", "c", null, text));
        write(report("a.txt", "a", null, words("rain", 100)));
        assertThat(sources(tree("c.txt"))).containsExactly("0 b.txt", "1 c.txt");
        write(report("d.txt", "d", null, text + " " + words("wind", 5)));
        assertThat(tree("d.txt").size()).isEqualTo(3);
    }

    @Test
    void tenThousandCopiesAreOneOrigin() throws RecordFault {
        String text = words("dam", 50);
        List<Entry> copies = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(i -> copies.add(report("copy-" + i + ".txt", "Quarry Post", "2031-05-07", text)));
        desk.record().write(desk.record().begin(Reports.RUN), copies);
        desk.origins().refresh(Desk.Progress.NONE);
        assertThat(tree("copy-77.txt").size()).isEqualTo(10_000);
        assertThat(tree("copy-77.txt").leaves()).hasSize(100);
    }

    @Test
    void oddTextsAreOriginsOfTheirOwn() throws RecordFault {
        write(report("empty.txt", "a", null, ""), report("nul.txt", "b", null, "\u0000"), report("word.txt", "c", null, "Rain"), report("again.txt", "d", null, "Rain"));
        for (String source : List.of("empty.txt", "nul.txt", "word.txt", "again.txt")) {
            assertThat(sources(tree(source))).containsExactly("0 " + source);
        }
    }

    @Test
    void nothingIsDoneTwice() throws RecordFault {
        write(SHORT, WIRE);
        assertThat(desk.origins().refresh(Desk.Progress.NONE)).isEqualTo(new Desk.Refreshed(0, false));
    }

    @Test
    void anEarlierTextIsToldToBeOne() throws RecordFault {
        write(WIRE, report("wire.txt", "Northwire", "2031-05-07", words("something else", 200)));
        assertThat(desk.origins().tree(WIRE.article().id(), 100)).isInstanceOfSatisfying(Answer.Refused.class,
                refused -> assertThat(refused.message()).contains("an earlier text of wire.txt"));
    }
}
