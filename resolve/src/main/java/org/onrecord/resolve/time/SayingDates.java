package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Circumstances.Said.From;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.text.Words;

/**
 * Tells when each thing was said. EXPLICIT: by a date beside the reporting words; CONTEXT: by a date elsewhere in the report that
 * governs it; PUBLICATION: on the day of publication, where the report tells nothing else. Empty where even that would be a guess:
 * no publication date is known, the cue tells of an earlier time ("had denied"), or the date beside it has no value ("on the 45th of
 * May"), or nothing was said ("never said", "if she says"). Holds tables alone: one may serve many threads.
 */
public final class SayingDates {

    private final TimeTagger tagger = TimeTagger.load();

    private SayingDates() {
    }

    /** With the tables of the class path. */
    public static SayingDates load() {
        return new SayingDates();
    }

    /**
     * The date of each attribution, in the order given.
     *
     * @param speakers of each attribution, in the same order
     */
    public List<Optional<Said>> of(Article article, Words words, List<Attribution> attributions, List<List<Speaker>> speakers) {
        TimeFrame frame = TimeFrame.of(article.publication().published());
        List<Saying> sayings = IntStream.range(0, attributions.size()).mapToObj(i -> Saying.of(words, attributions.get(i), speakers.get(i))).toList();
        TimeTagger.Found found = tagger.find(words, frame);
        DatedText dates = new DatedText(words, found.tags(), sayings, frame.published());
        ExplicitDates beside = new ExplicitDates(words, dates);
        ExplicitDates unknown = new ExplicitDates(words, dates.unusable(words, found.unread(), sayings));
        Unsaid unsaid = new Unsaid(words);
        List<Optional<DatedText.Dated>> explicit = sayings.stream().map(saying -> unsaid.is(saying) ? Optional.<DatedText.Dated>empty() : beside.of(saying)).toList();
        ContextDates context = new ContextDates(words, dates, frame.published());
        List<Integer> order = IntStream.range(0, sayings.size()).boxed().sorted(Comparator.comparingInt(i -> sayings.get(i).core().first())).toList();
        context.announce(order.stream().map(sayings::get).toList(), order.stream().map(explicit::get).toList());
        List<Optional<Said>> said = new ArrayList<>(Collections.nCopies(sayings.size(), Optional.empty()));
        for (int i : order) {
            Saying saying = sayings.get(i);
            explicit.get(i).ifPresent(date -> context.spoken(saying, date));
            if (explicit.get(i).isPresent() || !unsaid.is(saying) && unknown.of(saying).isEmpty()) {
                said.set(i, explicit.get(i).map(date -> said(words, dates, date, From.EXPLICIT))
                        .or(() -> context.of(saying).map(date -> said(words, dates, date, From.CONTEXT)))
                        .or(() -> frame.published().filter(day -> !context.isPerfect(saying)).map(SayingDates::ofPublication)));
            }
        }
        return List.copyOf(said);
    }

    private static Said said(Words words, DatedText dates, DatedText.Dated date, From from) {
        return new Said(dates.edtf(date.tag().period()), Optional.of(Passage.of(words.text(), date.tag().span())), from);
    }

    private static Said ofPublication(LocalDate day) {
        return new Said(day.toString(), Optional.empty(), From.PUBLICATION);
    }
}
