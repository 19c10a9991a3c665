package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.record.store.CorrectionContract.done;
import static org.onrecord.record.store.CorrectionContract.refused;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Story;
import org.onrecord.domain.Story.Member;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.KeptStory;
import org.onrecord.record.StoryReport;
import org.onrecord.record.store.KeptStories.Gathered;
import org.onrecord.record.store.KeptStories.Made;
import org.onrecord.record.store.KeptStories.Phase;

/** How stories are kept in every kind of record. */
interface StoryContract {

    Report FIRE = report("fire.txt", "Dairy burns down", "The Quarry Post", "2031-04-08");
    Report FIRE_TOO = report("fire-too.txt", null, "Harwick Echo 100%", "2031-04-09T06:00:00Z");
    Report DAM = report("dam.txt", "A dam for Quelmoor", "The Quarry Post", "2031-05-01");
    Report DAM_TOO = report("dam-too.txt", "Quelmoor has its dam", null, null);
    Report ALONE = report("alone.txt", "Rents doubled", "The Quarry Post", "2031-05-02");

    Made MADE = new Made(new Point(5, "t"), "method", Phase.FOLLOWING, 0, 0);

    /** A record that holds nothing. */
    RecordStore store();

    /** Rows of a query, columns joined by a bar. */
    List<String> rows(String sql) throws SQLException;

    private static Report report(String source, String headline, String outlet, String published) {
        return new Report(Article.of(new Publication(source, Optional.ofNullable(headline), Optional.ofNullable(outlet), List.of(), List.of(),
                Optional.ofNullable(published), "en"), Text.of("\nWhat " + source + " says.\nMore of it."), List.of(), List.of()), List.of());
    }

    private static String id(Report report) {
        return report.article().id();
    }

    private static KeptGist gist(Report report, String words) {
        return new KeptGist(id(report), report.article().publication().published().map(date -> LocalDate.parse(date.substring(0, 10))), KeptGist.words(words),
                Optional.empty());
    }

    private static Story story(Report clearest, Report other) {
        return Story.of(List.of(new Member(id(clearest), 0.75, List.of("harwick", "dairy")), new Member(id(other), 0.5, List.of("harwick"))));
    }

    /** Five reports in two stories. */
    static void tell(RecordStore store) throws RecordFault {
        store.write(store.begin(RecordContract.RUN), List.of(FIRE, FIRE_TOO, DAM, DAM_TOO, ALONE));
        follow(store, Optional.empty(), draft -> {
            for (Report report : List.of(FIRE, FIRE_TOO, DAM, DAM_TOO, ALONE)) {
                draft.keep(gist(report, "harwick=200"));
            }
            draft.tell(story(FIRE_TOO, FIRE));
            draft.tell(story(DAM, DAM_TOO));
        });
    }

    private static void follow(RecordStore store, Optional<Made> from, Consumer<StoryDraft> work) throws RecordFault {
        assertThat(store.stories().follow(from, MADE, work)).isTrue();
    }

    private <T> T draft(Function<StoryDraft, T> asked) throws RecordFault {
        List<T> answer = new ArrayList<>();
        follow(store(), store().stories().made(), draft -> answer.add(asked.apply(draft)));
        return answer.getFirst();
    }

    private List<String> headlines(StoryQuery query) throws RecordFault {
        return store().stories().all(query).stories().stream().map(story -> story.headline().orElseThrow()).toList();
    }

    @Test
    default void theLatestStoryComesFirstUnderTheHeadlineOfItsClearestReport() throws RecordFault, SQLException {
        tell(store());
        StoryList list = store().stories().all(StoryQuery.LATEST);
        assertThat(list.total()).isEqualTo(2);
        assertThat(headlines(StoryQuery.LATEST)).containsExactly("A dam for Quelmoor", "What fire-too.txt says.");
        KeptStory fire = list.stories().get(1);
        assertThat(fire.id()).isEqualTo(id(FIRE).compareTo(id(FIRE_TOO)) < 0 ? id(FIRE) : id(FIRE_TOO));
        assertThat(fire.outlets()).containsExactly("Harwick Echo 100%", "The Quarry Post");
        assertThat(fire.first()).contains("2031-04-08");
        assertThat(fire.last()).contains("2031-04-09T06:00:00Z");
        assertThat(fire.words()).containsExactly("harwick", "dairy");
        assertThat(rows("select coalesce(headline, '-'), reports, outlets, first_published from stories order by first_published"))
                .containsExactly("-|2|2|2031-04-08", "A dam for Quelmoor|2|1|2031-05-01");
        assertThat(rows("select place, shared_words, source from story_reports where published < '2031-05' order by place"))
                .containsExactly("1|harwick dairy|fire-too.txt", "2|harwick|fire.txt");
    }

    @Test
    default void storiesAreAskedForByDaysAndOutlets() throws RecordFault {
        tell(store());
        Optional<LocalDate> may = Optional.of(LocalDate.of(2031, 5, 1));
        assertThat(headlines(new StoryQuery(may, Optional.empty(), List.of(), 0, 9))).containsExactly("A dam for Quelmoor");
        assertThat(headlines(new StoryQuery(Optional.empty(), Optional.of(LocalDate.of(2031, 4, 30)), List.of(), 0, 9))).containsExactly("What fire-too.txt says.");
        assertThat(headlines(new StoryQuery(Optional.empty(), Optional.empty(), List.of("ECHO 100%"), 0, 9))).containsExactly("What fire-too.txt says.");
        assertThat(headlines(new StoryQuery(Optional.empty(), Optional.empty(), List.of("e_ho", "%"), 0, 9))).containsExactly("What fire-too.txt says.");
        assertThat(headlines(new StoryQuery(Optional.empty(), Optional.empty(), List.of(), 1, 1))).containsExactly("What fire-too.txt says.");
    }

    @Test
    default void aStoryIsFoundByAnyOfItsReports() throws RecordFault {
        tell(store());
        for (String given : List.of(id(FIRE), id(FIRE_TOO).substring(7, 17), "fire.txt")) {
            assertThat(done(store().stories().story(given)).reports()).extracting(StoryReport::source).containsExactly("fire-too.txt", "fire.txt");
        }
        assertThat(done(store().stories().story(id(ALONE))).reports()).extracting(StoryReport::source).containsExactly("alone.txt");
        assertThat(refused(store().stories().story("123456"))).startsWith("no-such-report");
    }

    @Test
    default void whatIsPutInIsSeenAtOnce() throws RecordFault {
        tell(store());
        assertThat(this.<Map<String, Set<String>>>draft(draft -> {
            draft.link(id(FIRE), id(ALONE));
            draft.join(new Member(id(ALONE), 0.4, List.of()), id(FIRE));
            return draft.stories(List.of(id(FIRE), id(ALONE), "none"), 9);
        })).isEqualTo(Map.of(id(FIRE), Set.of(id(FIRE), id(FIRE_TOO), id(ALONE)), id(ALONE), Set.of(id(FIRE), id(FIRE_TOO), id(ALONE))));
        assertThat(this.<Map<String, Set<String>>>draft(draft -> draft.links(List.of(id(ALONE))))).isEqualTo(Map.of(id(ALONE), Set.of(id(FIRE))));
        assertThat(this.<Map<String, Set<String>>>draft(draft -> {
            draft.drop(id(FIRE));
            draft.part(List.of(id(ALONE)));
            return new TreeMap<>(Map.of("links", draft.links(List.of(id(ALONE))).keySet(), "stories", draft.stories(List.of(id(ALONE)), 9).keySet(),
                    "gists", draft.gists(List.of(id(FIRE), id(ALONE))).keySet()));
        })).isEqualTo(Map.of("links", Set.of(), "stories", Set.of(), "gists", Set.of(id(ALONE))));
        assertThat(headlines(StoryQuery.LATEST)).containsExactly("A dam for Quelmoor");
    }

    @Test
    default void reportsAreFiledUnderWordsByTheirDays() throws RecordFault {
        tell(store());
        List<String> near = draft(draft -> {
            for (Report report : List.of(FIRE, FIRE_TOO, DAM, DAM_TOO, ALONE)) {
                draft.file(gist(report, "harwick=200"), List.of("harwick"));
            }
            return draft.under("harwick", Optional.of(LocalDate.of(2031, 4, 15)), 7, 9);
        });
        assertThat(near).containsExactly(id(FIRE_TOO), id(FIRE), id(DAM_TOO));
        assertThat(this.<List<String>>draft(draft -> draft.under("harwick", Optional.empty(), 7, 2))).containsExactly(id(ALONE), id(DAM), id(DAM_TOO));
    }

    @Test
    default void aGistIsKeptAsItIs() throws RecordFault {
        byte[] direction = new byte[Meaning.SIZE];
        direction[3] = -128;
        KeptGist gist = new KeptGist(id(FIRE), Optional.empty(), KeptGist.words("don't=5 zoe=200"), Optional.of(Meaning.of(direction)));
        tell(store());
        follow(store(), Optional.of(MADE), draft -> draft.keep(gist));
        assertThat(store().stories().gists(List.of(id(FIRE), "none"))).isEqualTo(Map.of(id(FIRE), gist));
        assertThat(store().stories().gatheredAfter(4, 9)).extracting(Gathered::gist).extracting(KeptGist::report).containsExactly(id(ALONE));
    }

    @Test
    default void wordsAreCountedAndAllIsToldAnew() throws RecordFault {
        tell(store());
        Made weighed = store().stories().weigh(MADE).orElseThrow();
        assertThat(weighed).isEqualTo(new Made(MADE.upTo(), "method", Phase.TELLING, 0, 5));
        assertThat(store().stories().weights()).isEqualTo(Map.of("harwick", 5));
        assertThat(store().stories().all(StoryQuery.LATEST).total()).isZero();
        assertThat(store().stories().weigh(MADE)).as("somebody else did it").isEmpty();
        assertThat(store().stories().follow(Optional.of(MADE), MADE, _ -> { })).isFalse();
        assertThat(store().stories().gathered()).isEqualTo(5);
        store().stories().forget();
        assertThat(store().stories().made()).isEmpty();
        assertThat(store().stories().gathered()).isZero();
    }
}
