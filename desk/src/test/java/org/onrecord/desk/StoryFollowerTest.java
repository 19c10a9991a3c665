package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.StoryReport;
import org.onrecord.record.store.KeptStories.Phase;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.StoryQuery;

class StoryFollowerTest {

    private static final String FIRE = "A fire destroyed the Brindlemoor dairy in Harwick on Sunday night. Fire chief Ines Halloran said nobody was hurt at Brindlemoor.";

    /** Five events, each told twice. */
    private static final String[][] EVENTS = {
        {FIRE, "Harwick lost its Brindlemoor dairy to a fire. Halloran, the fire chief, said that nobody was in the Brindlemoor dairy."},
        {"The council of Quelmoor voted for a dam on the river Tarn. Bo Lind, who leads the council, said the Tarn dam would cost nine million.",
            "Quelmoor will have its dam: the council voted nine to four. Lind called the dam on the Tarn the work of a generation."},
        {"The ferry Marigold sank off Saltmarsh in a storm. Divers searched the wreck of the Marigold for the captain, Cy Marsh.",
            "Captain Cy Marsh is missing after his ferry, the Marigold, went down in a storm near Saltmarsh, and divers search for him."},
        {"Teachers in Oxley walked out over pay. Their union, led by Ada Pell, wants wages raised by a tenth before the Oxley schools reopen.",
            "Schools in Oxley stay closed as teachers strike for higher wages; union leader Ada Pell expects a long walkout."},
        {"An owl was elected mayor of Wold after a printing error put the bird on the ballots. Clerk Rex Fenn apologised to voters.",
            "Voters in Wold elected an owl mayor. The clerk, Rex Fenn, blamed a printer for the bird on the ballots."}};

    @TempDir
    private Path folder;

    private Desk desk() throws RecordFault {
        return Desk.open(folder.resolve("desk.db").toString());
    }

    private static Report report(String source, String text) {
        return new Report(Article.of(new Publication(source, Optional.empty(), Optional.of("The Quarry Post"), List.of(), List.of(), Optional.of("2031-04-08"), "en"),
                Text.of(text), List.of(), List.of()), List.of());
    }

    /** Two reports of each event. */
    private static List<Report> ten(String name) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < EVENTS.length; i++) {
            reports.add(report(name + i + "a", EVENTS[i][0] + " (" + name + ")"));
            reports.add(report(name + i + "b", name + ": " + EVENTS[i][1]));
        }
        return reports;
    }

    private static void write(Desk desk, List<Report> reports) throws RecordFault {
        desk.record().write(desk.record().begin(Reports.RUN), List.<Entry>copyOf(reports));
    }

    private static List<List<String>> stories(Desk desk) throws RecordFault {
        return desk.record().stories().all(new StoryQuery(Optional.empty(), Optional.empty(), List.of(), 0, 1_000)).stories().stream()
                .map(story -> story.reports().stream().map(StoryReport::source).sorted().toList()).sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    @Test
    void storiesAreToldWhenTheyAreAskedFor() throws RecordFault {
        try (Desk desk = desk()) {
            assertThat(desk.tellStories(Progress.NONE)).isEqualTo(new Refreshed(0, false));
            write(desk, ten("x"));
            assertThat(desk.tellStories(Progress.NONE)).isEqualTo(new Refreshed(10, true));
            assertThat(stories(desk)).hasSize(5).allSatisfy(story -> assertThat(story.getFirst().charAt(1)).isEqualTo(story.getLast().charAt(1)));
            assertThat(desk.tellStories(Progress.NONE)).isEqualTo(new Refreshed(0, false));
            write(desk, List.of(report("late", "The dairy of Harwick burned down in a fire, its fire chief said.")));
            assertThat(desk.tellStories(Progress.NONE)).isEqualTo(new Refreshed(1, false));
            assertThat(stories(desk)).contains(List.of("late", "x0a", "x0b"));
        }
    }

    @Test
    void ofASourceOnlyThePresentTextIsInAStory() throws RecordFault {
        try (Desk desk = desk()) {
            write(desk, ten("x"));
            desk.tellStories(Progress.NONE);
            write(desk, List.of(report("x0a", "Rents have doubled within ten years, tenants complained.")));
            desk.tellStories(Progress.NONE);
            assertThat(stories(desk)).hasSize(4).noneSatisfy(story -> assertThat(story).contains("x0a"));
            write(desk, List.of(report("x0b", FIRE), report("x0c", FIRE + " Updated.")));
            desk.tellStories(Progress.NONE);
            assertThat(stories(desk)).contains(List.of("x0b", "x0c"));
        }
    }

    @Test
    void allIsToldAnewWhenTheRecordHasDoubled() throws RecordFault {
        try (Desk desk = desk()) {
            write(desk, ten("x"));
            desk.tellStories(Progress.NONE);
            assertThat(desk.record().stories().made().orElseThrow().weighed()).isEqualTo(10);
            write(desk, ten("y"));
            assertThat(desk.tellStories(Progress.NONE)).isEqualTo(new Refreshed(10, true));
            assertThat(desk.record().stories().made().orElseThrow().weighed()).isEqualTo(20);
            assertThat(stories(desk)).hasSize(5).allSatisfy(story -> assertThat(story).hasSize(4));
        }
    }

    @Test
    void whoStopsItLosesLittleAndTheOutcomeIsTheSame() throws RecordFault {
        List<List<String>> expected;
        try (Desk desk = desk()) {
            write(desk, ten("x"));
            write(desk, ten("y"));
            write(desk, ten("z"));
            desk.tellStories(Progress.NONE);
            expected = stories(desk);
            desk.record().stories().forget();
            assertThatThrownBy(() -> desk.tellStories((done, _) -> {
                if (done >= 20) {
                    throw new IllegalStateException("stopped");
                }
            })).hasMessage("stopped");
            assertThat(desk.record().stories().made().orElseThrow().phase()).isEqualTo(Phase.GATHERING);
            assertThat(desk.tellStories(Progress.NONE).reports()).isEqualTo(10);
            assertThat(stories(desk)).isEqualTo(expected);
        }
    }

    @Test
    void aRecordInTheSamePlaceHasStoriesOfItsOwn() throws Exception {
        try (Desk desk = desk()) {
            write(desk, ten("x"));
            desk.tellStories(Progress.NONE);
        }
        Files.delete(folder.resolve("desk.db"));
        try (Desk desk = desk()) {
            write(desk, ten("y").subList(0, 2));
            desk.tellStories(Progress.NONE);
            assertThat(stories(desk)).containsExactly(List.of("y0a", "y0b"));
        }
    }

    @Test
    void reportsWithoutWordsAndDatesThatAreNoneAreTaken() throws RecordFault {
        try (Desk desk = desk()) {
            write(desk, List.of(report("empty", ""), report("marks", "\u201C\u201D ?!"), new Report(Article.of(new Publication("odd", Optional.empty(), Optional.empty(),
                    List.of(), List.of(), Optional.of("the day after"), "und"), Text.of(FIRE), List.of(), List.of()), List.of()),
                    report("plain", FIRE)));
            assertThat(desk.tellStories(Progress.NONE).reports()).isEqualTo(4);
            assertThat(stories(desk)).containsExactly(List.of("odd", "plain"));
        }
    }
}
