package org.onrecord.desk;

import java.util.List;
import java.util.Optional;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.record.store.KeptStories;
import org.onrecord.record.store.KeptStories.Gathered;
import org.onrecord.record.store.KeptStories.Made;
import org.onrecord.record.store.KeptStories.Phase;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.StoryDraft;
import org.onrecord.story.Gist;
import org.onrecord.story.Telling;
import org.onrecord.story.Weights;

/**
 * Brings the stories of a record up to it. What comes is put into stories at once; when a record has doubled since the words of its reports were
 * counted, they are counted anew and all is told again, which over its whole life is no more than twice the work. Every batch is kept whole with
 * how far it goes, so that whoever stops it loses little.
 */
final class StoryFollower {

    /** What makes stories: those that another makes are not compared with its own. */
    private static final String METHOD = "stories/1 " + Embedder.NAME;

    /** Below so many reports counting anew is not worth a thought. */
    private static final int FEWEST = 4;

    /** Reports whose gists are there already that are told at once: they take a tenth of those that are read for it. */
    private static final int TOLD = 50;

    private final RecordStore record;
    private final KeptStories stories;
    private final Readers readers;

    StoryFollower(RecordStore record, Readers readers) {
        this.record = record;
        this.readers = readers;
        this.stories = record.stories();
    }

    /** @return how many reports were taken, and whether all were told anew */
    synchronized Refreshed refresh(Progress progress) throws RecordFault {
        long done = 0;
        boolean anew = false;
        GistReading reading = new GistReading(record, readers, progress);
        Optional<Made> made = made();
        while (made.isEmpty() || made.get().phase() != Phase.FOLLOWING || pending(made.get()) > 0) {
            if (made.isEmpty() && record.changedAfter(0) == 0) {
                break;
            }
            long before = reading.done();
            anew = anew || made.isEmpty() || made.get().phase() != Phase.FOLLOWING;
            step(made, reading, progress);
            done += reading.done() - before;
            made = made();
        }
        return new Refreshed(done, anew);
    }

    /** As they are kept; where they are not this record's, or made otherwise than now, they are forgotten. */
    private Optional<Made> made() throws RecordFault {
        Optional<Made> made = stories.made();
        if (made.isPresent() && !(made.get().method().equals(METHOD) && made.get().upTo().token().equals(GistReading.token(record, made.get().upTo().change())))) {
            stories.forget();
            return Optional.empty();
        }
        return made;
    }

    private long pending(Made made) throws RecordFault {
        return record.changedAfter(made.upTo().change());
    }

    /** One phase; where somebody else did it meanwhile, nothing is done. */
    private void step(Optional<Made> made, GistReading reading, Progress progress) throws RecordFault {
        if (made.isEmpty()) {
            stories.follow(made, new Made(new Point(0, ""), METHOD, Phase.GATHERING, 0, 0), _ -> { });
            return;
        }
        Made now = made.get();
        switch (now.phase()) {
            case GATHERING -> {
                Optional<Made> gathered = reading.take(now, (batch, draft) -> batch.gists().forEach(gist -> draft.keep(DraftShelf.kept(gist))));
                if (gathered.isPresent()) {
                    stories.weigh(gathered.get());
                }
            }
            case TELLING -> tell(now, progress);
            case FOLLOWING -> follow(now, reading);
        }
    }

    private void follow(Made now, GistReading reading) throws RecordFault {
        if (stories.gathered() + pending(now) >= 2 * Math.max(now.weighed(), FEWEST)) {
            stories.follow(Optional.of(now), new Made(now.upTo(), METHOD, Phase.GATHERING, 0, now.weighed()), StoryDraft::unfile);
            return;
        }
        Weights weights = weights(now);
        reading.take(now, (batch, draft) -> new Telling(new DraftShelf(draft), weights).take(batch.gists(), batch.gone()));
    }

    private Weights weights(Made now) throws RecordFault {
        return Weights.of(now.weighed(), stories.weights());
    }

    private void tell(Made from, Progress progress) throws RecordFault {
        Weights weights = weights(from);
        Made now = from;
        long all = stories.gathered();
        long told = 0;
        List<Gathered> batch = stories.gatheredAfter(now.told(), TOLD);
        while (!batch.isEmpty()) {
            List<Gist> gists = batch.stream().map(gathered -> DraftShelf.gist(gathered.gist())).toList();
            Made next = new Made(now.upTo(), METHOD, Phase.TELLING, batch.getLast().article(), now.weighed());
            if (!stories.follow(Optional.of(now), next, draft -> new Telling(new DraftShelf(draft), weights).take(gists, List.of()))) {
                return;
            }
            now = next;
            told += batch.size();
            progress.at(Math.min(told, all), all);
            batch = stories.gatheredAfter(now.told(), TOLD);
        }
        stories.follow(Optional.of(now), new Made(now.upTo(), METHOD, Phase.FOLLOWING, 0, now.weighed()), _ -> { });
    }
}
