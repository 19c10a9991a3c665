package org.onrecord.record.store;

import java.util.List;
import org.onrecord.record.KeptStory;

/**
 * Some stories.
 *
 * @param stories those asked for, the latest first
 * @param total   how many there are, those not given included
 */
public record StoryList(List<KeptStory> stories, long total) {

    public StoryList {
        stories = List.copyOf(stories);
    }
}
