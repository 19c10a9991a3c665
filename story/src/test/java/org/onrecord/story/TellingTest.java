package org.onrecord.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Story;
import org.onrecord.domain.Story.Member;
import org.onrecord.domain.Text;

class TellingTest {

    private static final String FIRE = "A fire destroyed the Brindlemoor dairy in Harwick on Sunday night. The fire chief Ines Halloran said nobody was hurt at Brindlemoor.";
    private static final String FIRE_TOO = "Harwick lost its Brindlemoor dairy to a fire. Halloran, the fire chief, said that nobody was in the dairy, and that Brindlemoor was insured.";
    private static final String FIRE_AGAIN = "Brindlemoor, the Harwick dairy, burned down. The cause of the fire is unknown, fire chief Ines Halloran said.";
    private static final String DAM = "The council of Quelmoor voted for a dam on the river Tarn. Bo Lind, who leads the council, said the Quelmoor dam would cost nine million.";
    private static final String DAM_TOO = "Quelmoor will have its dam: the council voted nine to four for it. Lind called the Tarn dam the work of a generation.";

    private final MemoryShelf shelf = new MemoryShelf();

    private static Gist gist(String source, String published, String text) {
        return Gist.of(Article.of(new Publication(source, Optional.empty(), Optional.of("The Quarry Post"), List.of(), List.of(),
                Optional.ofNullable(published), "en"), Text.of(text), List.of(), List.of()), Optional.empty());
    }

    private void take(Gist... gists) {
        new Telling(shelf, Weights.of(0, Map.of())).take(List.of(gists), List.of());
    }

    private List<List<String>> stories() {
        return shelf.stories().stream().map(story -> story.members().stream().map(Member::report).sorted().toList()).toList();
    }

    private static List<String> ids(Gist... gists) {
        return List.of(gists).stream().map(Gist::report).sorted().toList();
    }

    @Test
    void reportsOfOneEventAreAStoryAndOthersAreNot() {
        Gist fire = gist("a", "2031-04-08", FIRE);
        Gist too = gist("b", "2031-04-09", FIRE_TOO);
        Gist dam = gist("c", "2031-04-08", DAM);
        Gist damToo = gist("d", "2031-04-08", DAM_TOO);
        take(fire, too, dam, damToo);
        assertThat(stories()).containsExactlyInAnyOrder(ids(fire, too), ids(dam, damToo));
        Story story = shelf.stories().stream().filter(one -> one.id().equals(ids(fire, too).getFirst())).findFirst().orElseThrow();
        assertThat(story.members().getFirst().words()).contains("brindlemoor", "dairy", "fire").doesNotContain("the");
        assertThat(story.members().getFirst().closeness()).isBetween(0.3, 0.9);
    }

    @Test
    void whatIsPublishedMoreThanAWeekApartIsNotOneStory() {
        take(gist("a", "2031-04-08", FIRE), gist("b", "2031-04-16", FIRE_TOO));
        assertThat(stories()).isEmpty();
        take(gist("a", "2031-04-08", FIRE), gist("b", "2031-04-15", FIRE_TOO));
        assertThat(stories()).hasSize(1);
    }

    /** Two that are too far from each other are not brought together by one between. */
    @Test
    void aStoryIsNoLongerThanAWeek() {
        take(gist("a", "2031-04-01", FIRE), gist("b", "2031-04-06", FIRE_TOO), gist("c", "2031-04-11", FIRE_AGAIN));
        assertThat(stories()).singleElement().satisfies(story -> assertThat(story).hasSize(2));
    }

    @Test
    void whereADayIsNotKnownWordsDecide() {
        Gist none = gist("a", null, FIRE);
        Gist year = gist("b", "2029", FIRE_TOO);
        Gist noDate = gist("c", "soon", FIRE_AGAIN);
        take(none, year, noDate, gist("d", null, DAM));
        assertThat(stories()).containsExactly(ids(none, year, noDate));
    }

    @Test
    void aReportWithoutWordsIsInNoStory() {
        take(gist("a", "2031-04-08", "\u201C\u201D ... ?!"), gist("b", "2031-04-08", ""), gist("c", "2031-04-08", "\u201C"));
        assertThat(stories()).isEmpty();
        assertThat(Gist.opening(Article.of("a", "\u201C\u201D ... ?!"))).isEmpty();
    }

    @Test
    void anyLanguageIsTakenByItsWords() {
        Gist one = gist("a", null, "\u6D77\u6E2F\u6751\u306E\u6C34\u9053\u5EC3\u6B62\u306B\u53CD\u5BFE");
        Gist other = gist("b", null, "\u6D77\u6E2F\u6751\u306E\u6C34\u9053\u5EC3\u6B62\u6C7A\u5B9A");
        take(one, other, gist("c", null, "Zcela jin\u00E1 zpr\u00E1va o mlhav\u00E9m ostrov\u011B"));
        assertThat(stories()).containsExactly(ids(one, other));
    }

    @Test
    void aReportThatIsGoneLeavesItsStory() {
        Gist fire = gist("a", "2031-04-08", FIRE);
        Gist too = gist("b", "2031-04-08", FIRE_TOO);
        Gist again = gist("c", "2031-04-08", FIRE_AGAIN);
        take(fire, too, again);
        new Telling(shelf, Weights.of(0, Map.of())).take(List.of(), List.of(too.report()));
        assertThat(stories()).containsExactly(ids(fire, again));
        new Telling(shelf, Weights.of(0, Map.of())).take(List.of(), List.of(fire.report()));
        assertThat(stories()).isEmpty();
    }

    @Test
    void theOrderOfComingDoesNotMatter() {
        List<Gist> gists = new ArrayList<>(List.of(gist("a", "2031-04-08", FIRE), gist("b", "2031-04-09", FIRE_TOO), gist("c", "2031-04-10", FIRE_AGAIN),
                gist("d", "2031-04-08", DAM), gist("e", "2031-04-09", DAM_TOO), gist("f", null, "Rents in Harwick have doubled, Halloran said.")));
        take(gists.toArray(Gist[]::new));
        List<Story> expected = shelf.stories();
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(gists, new Random(seed));
            MemoryShelf other = new MemoryShelf();
            Telling telling = new Telling(other, Weights.of(0, Map.of()));
            gists.forEach(gist -> telling.take(List.of(gist), List.of()));
            assertThat(other.stories()).isEqualTo(expected);
        }
    }

    /** Their number does not make them a story that others are kept from. */
    @Test
    void reprintsAreOneVoice() {
        List<Gist> gists = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            gists.add(gist("reprint" + i, "2031-04-08", FIRE + " Edition " + i));
        }
        Gist own = gist("own", "2031-04-08", FIRE_TOO);
        gists.add(own);
        take(gists.toArray(Gist[]::new));
        assertThat(stories()).singleElement().satisfies(story -> assertThat(story).hasSize(13));
    }

    @Test
    void tenThousandCopiesTakeNoLongerEachThanFew() {
        List<Gist> gists = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            gists.add(gist("copy" + i, "2031-04-08", FIRE + (i % 3 == 0 ? " Number " + i : "")));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Telling telling = new Telling(shelf, Weights.of(0, Map.of()));
            for (int i = 0; i < gists.size(); i += 50) {
                telling.take(gists.subList(i, i + 50), List.of());
            }
        });
        assertThat(shelf.stories().stream().mapToInt(story -> story.members().size()).sum()).isEqualTo(10_000);
        assertThat(shelf.stories()).hasSizeLessThan(100);
    }

    @Test
    void aLongTextIsNoMoreWorkThanItsBeginning() {
        Gist book = gist("book", null, ("Harwick and Quelmoor " + "x".repeat(100_000) + " ").repeat(20));
        assertThat(book.words()).hasSizeLessThan(10);
        assertThatCode(() -> take(book, gist("a", null, FIRE))).doesNotThrowAnyException();
    }
}
