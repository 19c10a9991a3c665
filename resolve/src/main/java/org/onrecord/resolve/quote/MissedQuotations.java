package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.quote.Quotation.Ending;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Adds the quotations that no attribution holds and that are clearly speech. Where it goes on from an attribution in its
 * paragraph, or from an open quotation in the one before, it becomes a piece of that; otherwise an attribution of its own,
 * with the source and cue that stand beside it or with none.
 */
final class MissedQuotations {

    /**
     * Letters-words from which a quotation is speech whatever ends it, and with a stop or comma at its end: in PolNeAR's
     * training part 98 and 95 in 100 of such are content; of shorter ones without a stop 60 to 90, so they stay out.
     */
    private static final int LONG = 8;
    private static final int WITH_STOP = 4;

    /** Titles of works are capitalised throughout; sentences are not. */
    private static final double TITLE_SHARE = 0.6;

    /** About the share of such quotations that PolNeAR attributes where a tagger missed them. */
    private static final double CONFIDENCE = 0.7;

    private final Words words;
    private final Quotations quotations;
    private final SpeechTags tags;

    MissedQuotations(Words words, Quotations quotations) {
        this.words = words;
        this.quotations = quotations;
        this.tags = new SpeechTags(words);
    }

    List<Attribution> apply(List<Attribution> attributions) {
        List<Attribution> result = new ArrayList<>(attributions);
        TreeMap<Integer, Integer> contents = new TreeMap<>();
        TreeMap<Integer, WordSpan> taken = new TreeMap<>();
        for (int i = 0; i < attributions.size(); i++) {
            for (CharSpan span : attributions.get(i).content()) {
                WordSpan content = words.under(span);
                contents.put(content.first(), i);
                take(taken, content);
            }
            attributions.get(i).source().forEach(span -> take(taken, words.under(span)));
            attributions.get(i).cue().forEach(span -> take(taken, words.under(span)));
        }
        for (int q = 0; q < quotations.all().size(); q++) {
            Quotation quotation = quotations.all().get(q);
            if (!isTaken(taken, quotation.words()) && isSpeech(quotation)) {
                int owner = add(quotation, q, contents, result);
                contents.put(quotation.words().first(), owner);
            }
        }
        return result;
    }

    /** Keeps the spans apart by joining those that meet, so that one look to either side answers {@link #isTaken}. */
    private static void take(TreeMap<Integer, WordSpan> taken, WordSpan span) {
        var before = taken.floorEntry(span.first());
        boolean joins = before != null && before.getValue().end() >= span.first();
        int first = joins ? before.getKey() : span.first();
        int end = joins ? Math.max(span.end(), before.getValue().end()) : span.end();
        var inside = taken.subMap(first, end);
        for (WordSpan other : inside.values()) {
            end = Math.max(end, other.end());
        }
        inside.clear();
        taken.put(first, new WordSpan(first, end));
    }

    private static boolean isTaken(TreeMap<Integer, WordSpan> taken, WordSpan span) {
        var before = taken.lowerEntry(span.end());
        return before != null && before.getValue().meets(span);
    }

    private boolean isSpeech(Quotation quotation) {
        WordSpan span = quotation.words();
        if (words.get(span.first()).kind() != Word.Kind.DOUBLE || words.is(span.first() - 1, "=")) {
            return false;
        }
        int letters = 0;
        int capitals = 0;
        int stops = 0;
        for (int i = span.first(); i < span.end(); i++) {
            Word word = words.get(i);
            letters += word.kind() == Word.Kind.LETTERS ? 1 : 0;
            capitals += word.isCapitalized() ? 1 : 0;
            boolean last = i >= span.end() - 3;
            stops += last && (word.kind() == Word.Kind.STOP || word.is(",")) ? 1 : 0;
        }
        boolean title = capitals > TITLE_SHARE * letters;
        return !title && (letters >= LONG || letters >= WITH_STOP && stops > 0);
    }

    /** Adds the quotation to {@code result} and gives the index of the attribution that holds it now. */
    private int add(Quotation quotation, int index, TreeMap<Integer, Integer> contents, List<Attribution> result) {
        WordSpan span = quotation.words();
        Optional<Integer> goesOnFrom = goesOnFrom(index, contents);
        if (goesOnFrom.isPresent() && tags.inside(span).isEmpty()) {
            extend(result, goesOnFrom.get(), words.chars(span));
            return goesOnFrom.get();
        }
        Optional<SpeechTag> tag = tags.of(span);
        Optional<Integer> sameSpeech = tag.isPresent() ? Optional.empty() : sameSpeech(span, contents, result);
        if (sameSpeech.isPresent()) {
            extend(result, sameSpeech.get(), words.chars(span));
            return sameSpeech.get();
        }
        result.add(attribution(span, tag));
        return result.size() - 1;
    }

    private Attribution attribution(WordSpan span, Optional<SpeechTag> tag) {
        List<CharSpan> source = tag.map(t -> List.of(words.chars(t.source()))).orElse(List.of());
        List<CharSpan> cue = tag.map(t -> List.of(words.chars(t.cue()))).orElse(List.of());
        int first = tag.map(SpeechTag::first).orElse(span.first());
        return new Attribution(source, cue, List.of(words.chars(new WordSpan(first, span.end()))), CONFIDENCE);
    }

    /** The attribution of the quotation before, when that one is open and this one begins the next paragraph. */
    private Optional<Integer> goesOnFrom(int index, TreeMap<Integer, Integer> contents) {
        if (index == 0 || quotations.all().get(index - 1).ending() != Ending.GOES_ON) {
            return Optional.empty();
        }
        WordSpan before = quotations.all().get(index - 1).words();
        var content = contents.floorEntry(before.end() - 1);
        return content != null && content.getKey() >= before.first() ? Optional.of(content.getValue()) : Optional.empty();
    }

    /** The attribution whose sentence ends right before the quotation, in its paragraph: {@code "…," Lee said. "…"}. */
    private Optional<Integer> sameSpeech(WordSpan span, TreeMap<Integer, Integer> contents, List<Attribution> result) {
        var content = contents.lowerEntry(span.first());
        int before = span.first() - 1;
        if (content == null || before < 0 || words.get(before).paragraph() != words.get(span.first()).paragraph()) {
            return Optional.empty();
        }
        Attribution attribution = result.get(content.getValue());
        boolean near = attribution.cue().stream().anyMatch(cue -> words.get(words.under(cue).first()).sentence() >= words.get(before).sentence() - 1
                && words.get(words.under(cue).first()).paragraph() == words.get(before).paragraph());
        return near && words.get(before).kind() == Word.Kind.STOP ? Optional.of(content.getValue()) : Optional.empty();
    }

    private static void extend(List<Attribution> result, int index, CharSpan piece) {
        Attribution old = result.get(index);
        List<CharSpan> content = new ArrayList<>(old.content());
        content.add(piece);
        content.sort(Comparator.naturalOrder());
        result.set(index, new Attribution(old.source(), old.cue(), content, old.confidence()));
    }
}
