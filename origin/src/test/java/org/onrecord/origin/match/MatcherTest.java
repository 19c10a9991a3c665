package org.onrecord.origin.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Reprint.Kind;
import org.onrecord.origin.match.Matcher.Again;
import org.onrecord.origin.match.Matcher.Result;
import org.onrecord.origin.text.FoldedText;

class MatcherTest {

    private final MemoryShelf shelf = new MemoryShelf();
    private final Matcher matcher = new Matcher(shelf);
    private final List<Reprint> found = new ArrayList<>();
    private long key;

    /** So many words that no other has. */
    private static String words(String name, int count) {
        Random random = new Random(name.hashCode());
        return IntStream.range(0, count).mapToObj(_ -> "w" + random.nextInt(100_000)).collect(Collectors.joining(" "));
    }

    private Subject subject(String outlet, String text) {
        return new Subject(++key, outlet, FoldedText.of(Article.of("report.txt", text)));
    }

    /** Shelves reports together. */
    private Result add(Subject... subjects) {
        Result result = matcher.match(List.of(subjects));
        for (int i = 0; i < subjects.length; i++) {
            shelf.add(subjects[i], result.matched().get(i));
            found.addAll(result.matched().get(i).reprints());
        }
        List<Reprint> doubtful = found.stream().filter(pair -> result.doubted().contains(pair.report()) || result.doubted().contains(pair.other())).toList();
        Again again = matcher.again(result.doubted(), doubtful);
        again.own().forEach(shelf::own);
        found.removeAll(new HashSet<>(doubtful));
        found.addAll(again.reprints());
        return result;
    }

    @Test
    void theSameWordsAreIdentical() {
        String text = words("dam", 100);
        add(subject("Quarry Post", text));
        add(subject("Harwick Echo", text.toUpperCase(Locale.ROOT)));
        assertThat(found).containsExactly(new Reprint(2, 1, Kind.IDENTICAL, 1, 1, 96));
    }

    @Test
    void aTextThatIsInALongerOneIsAbridged() {
        String text = words("dam", 100);
        add(subject("Quarry Post", text + " " + words("rain", 200)), subject("Harwick Echo", text));
        assertThat(found).singleElement().satisfies(pair -> {
            assertThat(pair.kind()).isEqualTo(Kind.ABRIDGED);
            assertThat(pair.share()).isEqualTo(1);
            assertThat(pair.otherShare()).isCloseTo(96 / 296.0, within(.001));
        });
    }

    @Test
    void aPassageThatBothHaveIsPartial() {
        String text = words("dam", 60);
        add(subject("Quarry Post", text + " " + words("rain", 100)), subject("Harwick Echo", words("wind", 100) + " " + text));
        assertThat(found).singleElement().satisfies(pair -> {
            assertThat(pair.kind()).isEqualTo(Kind.PARTIAL);
            assertThat(pair.shared()).isEqualTo(56);
        });
    }

    @Test
    void aQuotationThatBothPrintIsNoCopy() {
        String quotation = "\u201C" + words("dam", 60) + "\u201D";
        add(subject("Quarry Post", words("rain", 100) + " " + quotation), subject("Harwick Echo", quotation + " " + words("wind", 100)));
        assertThat(found).extracting(Reprint::kind).containsExactly(Kind.SHARED_QUOTATION);
    }

    @Test
    void paragraphsMayStandInAnotherOrder() {
        add(subject("Quarry Post", words("dam", 80) + "\n\n" + words("rain", 80)), subject("Harwick Echo", words("rain", 80) + "\n\n" + words("dam", 80)));
        assertThat(found).extracting(Reprint::kind).containsExactly(Kind.IDENTICAL);
    }

    @Test
    void whatAnOutletPrintsBelowEverythingIsNoEvidenceWheneverThatComesOut() {
        String footer = words("footer", 40);
        for (int i = 0; i < 8; i++) {
            add(subject("Quarry Post", words("report " + i, 30) + " " + footer));
            assertThat(found.isEmpty()).as("after report %d", i + 1).isEqualTo(i == 0 || i + 1 >= Commonplace.OF_ONE_OUTLET);
        }
    }

    @Test
    void theSameWordsStayIdenticalWhenAFooterComesOutLater() {
        String footer = words("footer", 40);
        add(subject("Quarry Post", words("report", 30) + " " + footer), subject("Quarry Post", words("report", 30) + " " + footer));
        for (int i = 0; i < 6; i++) {
            add(subject("Quarry Post", words("report " + i, 30) + " " + footer));
        }
        assertThat(found).containsExactly(new Reprint(2, 1, Kind.IDENTICAL, 1, 1, 66));
    }

    @Test
    void belowAFooterCopiesAreFoundAllTheSame() {
        String footer = words("footer", 60);
        for (int i = 0; i < 6; i++) {
            add(subject("Quarry Post", words("report " + i, 30) + " " + footer));
        }
        add(subject("Harwick Echo", words("report 3", 30)));
        assertThat(found).singleElement().satisfies(pair -> {
            assertThat(pair.other()).isEqualTo(4);
            assertThat(pair.otherShare()).as("of what is not the footer").isGreaterThan(.8);
        });
    }

    @Test
    void versionsOfOneReportAreNotTheOutletsOwnWords() {
        String text = words("dam", 200);
        for (int i = 0; i < 9; i++) {
            add(subject("Quarry Post", text + " " + words("version " + i, 10)));
        }
        assertThat(found.stream().map(Reprint::report).collect(Collectors.toSet())).hasSize(8);
        assertThat(found).extracting(Reprint::kind).containsOnly(Kind.IDENTICAL);
    }

    @Test
    void textsOfNoWordsOrOneShareNothing() {
        add(subject("Quarry Post", ""), subject("Harwick Echo", ""), subject("Quarry Post", "Rain"), subject("Harwick Echo", "Rain"),
                subject("Harwick Echo", "\u0000\uD83C\uDF0A \u200B\u202E"));
        assertThat(found).isEmpty();
    }

    @Test
    void oneWordOverAndOverIsReadInTime() {
        String text = "ha ".repeat(50_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> add(subject("Quarry Post", text), subject("Harwick Echo", text + words("rain", 100))));
        assertThat(found).isEmpty();
    }

    @Test
    void tenThousandCopiesAreTiedToTheFirst() {
        String text = words("dam", 300);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 10; i++) {
                add(IntStream.range(0, 1_000).mapToObj(_ -> subject("Quarry Post", text)).toArray(Subject[]::new));
            }
        });
        assertThat(found).hasSize(9_999).allMatch(pair -> pair.other() == 1);
    }

    @Test
    void thousandsThatDifferInAWordAreComparedWithAFewEach() {
        String text = words("dam", 300);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 4; i++) {
                add(IntStream.range(0, 500).mapToObj(_ -> subject("Quarry Post", text + " " + words("end " + key, 3))).toArray(Subject[]::new));
            }
        });
        assertThat(found.stream().map(Reprint::report).collect(Collectors.toSet())).hasSize(1_999);
        assertThat(found).hasSizeLessThanOrEqualTo(2_000 * Candidates.COMPARED);
    }

    @Test
    void marksAreFoundInAnyRunOfWords() {
        Subject whole = subject("Quarry Post", words("dam", 400));
        Set<Integer> marks = Probe.of(whole).marks();
        String[] all = words("dam", 400).split(" ");
        for (int from = 0; from + Marks.RUN <= all.length; from++) {
            String run = words("rain", 50) + " " + String.join(" ", List.of(all).subList(from, from + Marks.RUN)) + " " + words("wind", 50);
            assertThat(Probe.of(subject("Harwick Echo", run)).marks()).containsAnyElementsOf(marks);
        }
    }
}
