package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.domain.Name;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Corrects runs of capitals by tagged names: cuts one that joins a person and something else ("told the Quarry Post Ann Lee was
 * wrong"), and adds names where capitals tell nothing: in headlines, at the start of a sentence, "May".
 */
final class TaggedRuns {

    private final Words words;
    private final NameTags tags;

    TaggedRuns(Words words, NameTags tags) {
        this.words = words;
        this.tags = tags;
    }

    /** In the text's order, apart from each other, as {@code runs} must be. */
    List<WordSpan> correct(List<WordSpan> runs) {
        if (tags.all().isEmpty()) {
            return runs;
        }
        List<WordSpan> corrected = new ArrayList<>();
        runs.forEach(run -> cut(run, corrected));
        addMissed(runs, corrected);
        return corrected.stream().sorted(Comparator.comparingInt(WordSpan::first)).toList();
    }

    private void cut(WordSpan run, List<WordSpan> corrected) {
        if (words.firstMark(run) < run.end()) {
            // William "Bill" Tarrant: one name, whose parts may be tagged as two.
            corrected.add(run);
            return;
        }
        int from = run.first();
        NameTags.Tag last = null;
        for (NameTags.Tag tag : tags.in(run)) {
            boolean person = tag.type() == Name.Type.PERSON || last != null && last.type() == Name.Type.PERSON;
            if (last != null && person && last.words().end() > from) {
                corrected.add(new WordSpan(from, last.words().end()));
                from = firstCapital(last.words().end(), tag.words().first());
            }
            last = tag;
        }
        corrected.add(new WordSpan(from, run.end()));
    }

    /** A run begins with a capital: "and" or "of" between two names belongs to neither. */
    private int firstCapital(int from, int name) {
        int at = from;
        while (at < name && !words.get(at).isCapitalized()) {
            at++;
        }
        return at;
    }

    private void addMissed(List<WordSpan> runs, List<WordSpan> corrected) {
        int at = 0;
        for (NameTags.Tag tag : tags.all()) {
            while (at < runs.size() && runs.get(at).end() <= tag.words().first()) {
                at++;
            }
            boolean found = at < runs.size() && runs.get(at).meets(tag.words());
            if (!found && words.get(tag.words().first()).isCapitalized()) {
                corrected.add(tag.words());
            }
        }
    }
}
