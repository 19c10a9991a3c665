package org.onrecord.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.domain.Story;
import org.onrecord.record.store.KeptGist;
import org.onrecord.record.store.StoryDraft;
import org.onrecord.story.Gist;
import org.onrecord.story.Profile;
import org.onrecord.story.Shelf;

/** The record as the shelf on which stories are kept. */
final class DraftShelf implements Shelf {

    private final StoryDraft draft;

    DraftShelf(StoryDraft draft) {
        this.draft = draft;
    }

    static KeptGist kept(Gist gist) {
        return new KeptGist(gist.report(), gist.day(), gist.words(), gist.meaning());
    }

    static Gist gist(KeptGist kept) {
        return new Gist(kept.report(), kept.day(), kept.words(), kept.meaning());
    }

    @Override
    public Collection<String> under(String word, Optional<LocalDate> day, int most) {
        return draft.under(word, day, Profile.WINDOW, most);
    }

    @Override
    public Map<String, Gist> gists(Collection<String> reports) {
        Map<String, Gist> gists = new TreeMap<>();
        draft.gists(reports).forEach((report, kept) -> gists.put(report, gist(kept)));
        return gists;
    }

    @Override
    public Map<String, Set<String>> links(Collection<String> reports) {
        return draft.links(reports);
    }

    @Override
    public Map<String, Set<String>> stories(Collection<String> reports, int most) {
        return draft.stories(reports, most);
    }

    @Override
    public void file(Gist gist, Collection<String> keys) {
        KeptGist kept = kept(gist);
        draft.keep(kept);
        draft.file(kept, keys);
    }

    @Override
    public void link(String one, String other) {
        draft.link(one, other);
    }

    @Override
    public void drop(String report) {
        draft.drop(report);
    }

    @Override
    public void tell(Story story) {
        draft.tell(story);
    }

    @Override
    public void join(Story.Member member, String other) {
        draft.join(member, other);
    }

    @Override
    public void part(Collection<String> reports) {
        draft.part(reports);
    }
}
