package org.onrecord.desk;

import java.util.List;
import org.onrecord.search.Likes.Like;

/**
 * Statements that mean much the same as an example.
 *
 * @param likes   the most alike first
 * @param missing reports of the record whose statements were not searched, as they were not read for their meaning yet
 * @param reports all reports of the record
 */
public record Alike(List<Like> likes, long missing, long reports) {

    public Alike {
        likes = List.copyOf(likes);
    }
}
