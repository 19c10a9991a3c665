package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.Name;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** What tagging takes the names of a report for, by word. Without names, as when tagging looked for none, it tells nothing. */
final class NameTags {

    static final NameTags NONE = new NameTags(List.of(), Map.of());

    /**
     * Only a tag that is nearly certain tells more than capitals, titles and word lists do: on polnear-layer, named speakers are
     * right in 90.0 % with tags from .5 on, 91.6 % from .7, 92.0 % from .9, 92.4 % with none (decision 0004).
     */
    private static final double LEAST_CONFIDENCE = 0.9;

    /** More likely than everything else together: all that a word without any other sign has. */
    private static final double LEANING = 0.5;

    private final List<Tag> tags;
    private final Map<Integer, Name.Type> leanings;

    /** One tagged name, without titles. */
    record Tag(WordSpan words, Name.Type type) {
    }

    private NameTags(List<Tag> tags, Map<Integer, Name.Type> leanings) {
        this.tags = List.copyOf(tags);
        this.leanings = Map.copyOf(leanings);
    }

    /** A quotation mark at an edge is no part of a name. */
    private static WordSpan withoutMarks(Words words, WordSpan span) {
        int first = span.first();
        int end = span.end();
        while (first < end && words.get(first).isQuotationMark()) {
            first++;
        }
        while (end > first && words.get(end - 1).isQuotationMark()) {
            end--;
        }
        return new WordSpan(first, end);
    }

    /** In the text's order, apart from each other. */
    static NameTags of(Words words, List<Name> names) {
        List<Tag> tags = new ArrayList<>();
        Map<Integer, Name.Type> leanings = new HashMap<>();
        int end = 0;
        for (Name name : names.stream().sorted(Comparator.comparing(Name::span)).toList()) {
            WordSpan span = withoutMarks(words, words.under(name.span()));
            if (name.confidence() >= LEANING && span.length() == 1) {
                leanings.put(span.first(), name.type());
            }
            if (name.confidence() >= LEAST_CONFIDENCE && !span.isEmpty() && span.first() >= end) {
                tags.add(new Tag(span, name.type()));
                end = span.end();
            }
        }
        return new NameTags(tags, leanings);
    }

    /** Whether the word at {@code index} is tagged alone, as more likely of this type than not. */
    boolean leansTo(int index, Name.Type type) {
        return leanings.get(index) == type;
    }

    List<Tag> all() {
        return tags;
    }

    /** The last tag that shares a word with {@code span}: a name stands at the end of its titles. */
    Optional<Tag> lastIn(WordSpan span) {
        int before = firstFrom(span.end()) - 1;
        boolean meets = before >= 0 && tags.get(before).words().end() > span.first();
        return meets ? Optional.of(tags.get(before)) : Optional.empty();
    }

    /** Those that share a word with {@code span}. */
    List<Tag> in(WordSpan span) {
        int end = firstFrom(span.end());
        int from = end;
        while (from > 0 && tags.get(from - 1).words().end() > span.first()) {
            from--;
        }
        return tags.subList(from, end);
    }

    private int firstFrom(int word) {
        int low = 0;
        int high = tags.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tags.get(middle).words().first() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
