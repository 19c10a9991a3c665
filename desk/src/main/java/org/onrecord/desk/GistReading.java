package org.onrecord.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.domain.Article;
import org.onrecord.domain.Meaning;
import org.onrecord.record.store.Change;
import org.onrecord.record.store.KeptGist;
import org.onrecord.record.store.KeptStories.Made;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.StoryDraft;
import org.onrecord.story.Gist;

/** Reports that changed, read for what tells which event they are about, and handed on in batches. */
final class GistReading {

    /** Reports that are read at once: a second's work. */
    private static final int BATCH = 20;

    private final RecordStore record;
    private final Readers readers;
    private final Progress progress;
    private final List<Change> changes = new ArrayList<>();
    private long done;
    private long all;

    /**
     * Reports of one batch.
     *
     * @param gone ids of those that are no longer the present text of their source
     */
    record Batch(List<Gist> gists, Set<String> gone) { }

    /** Ends a reading when somebody else brought the stories on meanwhile. */
    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    GistReading(RecordStore record, Readers readers, Progress progress) {
        this.record = record;
        this.readers = readers;
        this.progress = progress;
    }

    /** Reports that were kept. */
    long done() {
        return done;
    }

    /** Of the transaction that ended last up to a change; empty: none did. */
    static String token(RecordStore record, long change) throws RecordFault {
        return record.lastChangeUpTo(change).map(Point::token).orElse("");
    }

    /** Hands on all that changed since; each batch is kept with how far it goes. @return how far that is; empty: somebody else went on */
    Optional<Made> take(Made from, BiConsumer<Batch, StoryDraft> work) throws RecordFault {
        changes.clear();
        all = done + record.changedAfter(from.upTo().change());
        Made[] made = {from};
        try {
            record.forEachChange(from.upTo().change(), change -> {
                changes.add(change);
                if (changes.size() == BATCH) {
                    made[0] = keep(made[0], work);
                }
            });
            return Optional.of(changes.isEmpty() ? made[0] : keep(made[0], work));
        } catch (Overtaken _) {
            return Optional.empty();
        } catch (Refused e) {
            throw e.recordFault();
        }
    }

    private Made keep(Made from, BiConsumer<Batch, StoryDraft> work) {
        try {
            Batch batch = batch();
            long reached = changes.getLast().number();
            Made to = new Made(new Point(reached, token(record, reached)), from.method(), from.phase(), from.told(), from.weighed());
            boolean kept = record.stories().follow(Optional.of(from), to, draft -> {
                batch.gone().forEach(draft::drop);
                work.accept(batch, draft);
            });
            if (!kept) {
                throw new Overtaken();
            }
            done += changes.size();
            changes.clear();
            progress.at(Math.min(done, all), all);
            return to;
        } catch (RecordFault fault) {
            throw new Refused(fault);
        }
    }

    private Batch batch() throws RecordFault {
        Map<String, Article> present = new LinkedHashMap<>();
        Set<String> gone = new LinkedHashSet<>();
        for (Change change : changes) {
            Article article = change.report().article();
            if (change.isLatest()) {
                present.put(article.id(), article);
            } else {
                gone.add(article.id());
            }
        }
        Map<String, KeptGist> kept = record.stories().gists(List.copyOf(present.keySet()));
        Map<String, Optional<Meaning>> meanings = meanings(present, kept);
        return new Batch(present.values().stream().map(article -> Gist.of(article, meanings.getOrDefault(article.id(), Optional.empty()))).toList(), gone);
    }

    /** Those that are kept need not be read again: the words of a report are the same only when it is the same. */
    private Map<String, Optional<Meaning>> meanings(Map<String, Article> present, Map<String, KeptGist> kept) {
        Map<String, Optional<Meaning>> meanings = new HashMap<>();
        Map<String, String> openings = new HashMap<>();
        present.forEach((id, article) -> {
            boolean known = kept.containsKey(id) && kept.get(id).words().equals(Gist.of(article, Optional.empty()).words());
            if (known) {
                meanings.put(id, kept.get(id).meaning());
            } else {
                Gist.opening(article).ifPresent(opening -> openings.put(id, opening));
            }
        });
        Map<String, Meaning> read = readers.read(new LinkedHashSet<>(openings.values()));
        openings.forEach((id, opening) -> meanings.put(id, Optional.of(read.get(opening))));
        return meanings;
    }
}
