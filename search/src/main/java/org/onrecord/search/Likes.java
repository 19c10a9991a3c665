package org.onrecord.search;

import java.util.List;

/**
 * What is like a meaning.
 *
 * @param likes the window asked for, the nearest first
 */
public record Likes(List<Like> likes) {

    /**
     * One saying.
     *
     * @param statement id of the first statement that says so
     * @param article   id of its report
     * @param likeness  cosine, 1 for the same meaning
     * @param times     how many statements of those asked for have these words, this one included
     */
    public record Like(String statement, String article, double likeness, int times) { }

    public Likes {
        likes = List.copyOf(likes);
    }
}
