package org.onrecord.record.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Gists from their rows. */
final class StoryRows {

    private StoryRows() { }

    /** @param condition on articles, and what follows it */
    static List<KeptGist> gists(Handle handle, String condition) {
        return handle.createQuery("select articles.id, day, words, meaning from story_gists join articles on articles.article = story_gists.article where " + condition)
                .map((row, _) -> KeptGist.of(row.getString(1), row.getLong(2), row.getString(3), Optional.ofNullable(row.getString(4)))).list();
    }
}
