package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.KeptStory;
import org.onrecord.record.ListedReport;
import org.onrecord.record.Totals;
import org.onrecord.record.store.Listing.Place;
import org.onrecord.record.store.Listing.Some;

/** How every kind of record lists its reports and stories. */
interface ListingContract {

    /** A record that holds nothing. */
    RecordStore store();

    /** Asks page after page until there are no more. */
    private static <T> List<T> all(Pages<T> pages) throws RecordFault {
        List<T> all = new ArrayList<>();
        Some<T> some = pages.after(Optional.empty());
        all.addAll(some.rows());
        while (some.next().isPresent()) {
            some = pages.after(Place.read(some.next().get().written()));
            all.addAll(some.rows());
        }
        return all;
    }

    /** A list, from a place on. */
    interface Pages<T> {

        Some<T> after(Optional<Place> place) throws RecordFault;
    }

    @Test
    default void reportsAreListedByDayAndThoseWithoutOneLast() throws RecordFault {
        StoryContract.tell(store());
        for (int most : List.of(1, 2, 9)) {
            assertThat(all(after -> store().surroundings().listing().published(after, most))).extracting(ListedReport::source)
                    .containsExactly("alone.txt", "dam.txt", "fire-too.txt", "fire.txt", "dam-too.txt");
        }
        assertThat(store().surroundings().listing().published(Optional.empty(), 9).rows().get(2)).satisfies(row -> {
            assertThat(row.title().headline()).isEmpty();
            assertThat(row.title().opening()).contains("What fire-too.txt says.");
        });
    }

    @Test
    default void textsAreListedByArrival() throws RecordFault {
        Report changed = new Report(Article.of("fire.txt", "Another text"), List.of());
        StoryContract.tell(store());
        store().write(store().begin(RecordContract.RUN), List.of(changed));
        assertThat(all(after -> store().surroundings().listing().arrived(after, 2))).extracting(ListedReport::source)
                .containsExactly("fire.txt", "alone.txt", "dam-too.txt", "dam.txt", "fire-too.txt", "fire.txt");
        assertThat(store().surroundings().listing().arrived(Optional.empty(), 1).rows().getFirst().version()).isEqualTo(2);
        assertThat(store().surroundings().listing().published(Optional.empty(), 9).rows()).extracting(ListedReport::source).containsOnlyOnce("fire.txt");
    }

    @Test
    default void storiesAreListedOnceByTheirLastReport() throws RecordFault {
        StoryContract.tell(store());
        for (int most : List.of(1, 9)) {
            assertThat(all(after -> store().surroundings().listing().stories(after, most))).extracting(KeptStory::headline)
                    .containsExactly(Optional.of("A dam for Quelmoor"), Optional.of("What fire-too.txt says."));
        }
    }

    @Test
    default void aRecordTellsHowMuchItHolds() throws RecordFault {
        assertThat(store().surroundings().listing().totals()).isEqualTo(new Totals(0, 0, 0, 0, 0, Optional.empty(), Optional.empty()));
        StoryContract.tell(store());
        assertThat(store().surroundings().listing().totals()).isEqualTo(new Totals(5, 0, 0, 0, 0, Optional.of("2031-04-08"), Optional.of("2031-05-02")));
    }

    @Test
    default void whatIsNoPlaceInAListIsNotRead() {
        assertThat(Place.read("2031-04-08_12")).contains(new Place(Optional.of("2031-04-08"), 12));
        for (String written : List.of("", "'; drop table articles", "x_12", "2031-04-08", "9999999999999999999")) {
            assertThat(Place.read(written)).isEmpty();
        }
    }
}
