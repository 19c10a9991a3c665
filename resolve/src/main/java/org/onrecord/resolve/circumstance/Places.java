package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Where the parts of a report's attributions stand, in words. Made in time linear in the text for contents that nest a few deep. */
final class Places {

    static final int NONE = -1;

    private final Words words;
    private final List<Told> all;
    private final BitSet starts = new BitSet();
    private final BitSet sources = new BitSet();

    /** For each word the attribution with the shortest content around it, or {@link #NONE}. */
    private final int[] holders;

    Places(Words words, List<Told> all) {
        this.words = words;
        this.all = all;
        this.holders = new int[words.size()];
        Arrays.fill(holders, NONE);
        for (Told told : all) {
            told.attribution().source().stream().map(words::under).forEach(span -> sources.set(span.first(), span.end()));
            for (List<CharSpan> part : List.of(told.attribution().source(), told.attribution().cue(), told.attribution().content())) {
                part.forEach(span -> starts.set(words.under(span).first()));
            }
        }
        IntStream.range(0, all.size()).boxed().sorted(Comparator.comparingInt(i -> -length(all.get(i).attribution().content())))
                .forEach(this::paint);
    }

    private static int length(List<CharSpan> spans) {
        return spans.stream().mapToInt(span -> span.end() - span.start()).sum();
    }

    private void paint(int index) {
        for (CharSpan span : all.get(index).attribution().content()) {
            WordSpan under = words.under(span);
            Arrays.fill(holders, under.first(), under.end(), index);
        }
    }

    /** Whether the word stands in some source. */
    boolean isInSource(int word) {
        return sources.get(word);
    }

    /** Whether the words are a pronoun of the third person alone. */
    boolean isPronoun(WordSpan span) {
        return span.length() == 1 && (words.is(span.first(), "him") || words.is(span.first(), "her") || words.is(span.first(), "he") || words.is(span.first(), "she"));
    }

    /** Words with which sources, cues and contents start. */
    BitSet starts() {
        return starts;
    }

    /** The attribution in whose content the word stands, the innermost; {@link #NONE} when it stands in none. */
    int holder(int word) {
        return holders[word];
    }

    /** Cue and source in words, in the text's order; the content's where there are none. */
    List<WordSpan> frame(int index) {
        var attribution = all.get(index).attribution();
        List<WordSpan> frame = new ArrayList<>();
        attribution.source().forEach(span -> frame.add(words.under(span)));
        attribution.cue().forEach(span -> frame.add(words.under(span)));
        if (frame.isEmpty()) {
            attribution.content().forEach(span -> frame.add(words.under(span)));
        }
        frame.removeIf(span -> span.isEmpty());
        frame.sort(Comparator.comparingInt(WordSpan::first));
        return frame;
    }

    /** The word where an attribution is looked at from: where its cue starts, or else its source or content. */
    int anchor(int index) {
        var attribution = all.get(index).attribution();
        List<CharSpan> where = !attribution.cue().isEmpty() ? attribution.cue() : !attribution.source().isEmpty() ? attribution.source() : attribution.content();
        return Math.min(words.under(where.getFirst()).first(), words.size() - 1);
    }

    /** Index of the paragraph in which the attribution is made. */
    int paragraph(int index) {
        return words.get(anchor(index)).paragraph();
    }

    /** Index of the paragraph in which the content ends, or in which the attribution is made when that is later. */
    int endParagraph(int index) {
        CharSpan last = all.get(index).attribution().content().getLast();
        return Math.max(paragraph(index), words.get(Math.max(0, words.under(last).end() - 1)).paragraph());
    }

    /** Whether the attribution has neither source nor cue: a quotation that stands alone. */
    boolean isAlone(int index) {
        var attribution = all.get(index).attribution();
        return attribution.source().isEmpty() && attribution.cue().isEmpty();
    }
}
