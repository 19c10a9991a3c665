package org.onrecord.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Story;

/** Where what {@link Telling} knows of reports is kept. What is put in is seen at once. */
public interface Shelf {

    /**
     * Reports that are filed under a word: those of the latest days first, of a day those filed last; then those without a day.
     *
     * @param day  only those published at most {@link Profile#WINDOW} days from it, and those without a day; empty: all
     * @param most of each kind
     */
    Collection<String> under(String word, Optional<LocalDate> day, int most);

    /** The gists of those that are filed. */
    Map<String, Gist> gists(Collection<String> reports);

    /** What each report is linked with. */
    Map<String, Set<String>> links(Collection<String> reports);

    /** For each report all reports of its story, itself among them; those that are in none are missing. A story of more than {@code most} has more than that many here. */
    Map<String, Set<String>> stories(Collection<String> reports, int most);

    /** Files a report under its key words. */
    void file(Gist gist, Collection<String> keys);

    /** Notes that two reports have much in common. */
    void link(String one, String other);

    /** Forgets a report, its links, and its place in a story. */
    void drop(String report);

    /** Puts all reports of a story into it, from wherever they were. */
    void tell(Story story);

    /** Puts one report more into the story that another is in. */
    void join(Story.Member member, String other);

    /** Takes reports out of their stories: each is alone. */
    void part(Collection<String> reports);
}
