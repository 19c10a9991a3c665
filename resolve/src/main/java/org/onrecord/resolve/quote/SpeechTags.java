package org.onrecord.resolve.quote;

import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Finds who said a quotation from fixed patterns: {@code "…," Lee said}, {@code "…," said Lee}, {@code Lee said: "…"},
 * {@code "…" — Ann Lee}, {@code LEE: …}. Sure where it answers, silent elsewhere.
 */
final class SpeechTags {

    private static final Set<String> SPOKE = Terms.of("said says told tells added adds asked asks wrote writes continued continues explained explains noted",
            "notes replied replies responded responds argued argues insisted insists declared declares tweeted recalled joked joked quipped shouted yelled",
            "testified concluded warned warns admitted conceded stated states stressed observed remarked answered announced claimed claims boasted mused",
            "lamented complained repeated reiterated recounted suggested urged demanded exclaimed concluded reported reports posted");
    private static final Set<String> AUXILIARIES = Terms.of("has have had also later then once again previously recently reportedly simply just");
    private static final Set<String> PRONOUNS = Terms.of("he she they i we it who");
    private static final Set<String> ENDS_NAME = Terms.of("in on at during after before while as when to of who about from with for");
    private static final String DASHES = "\u2014\u2013\u2015--";
    private static final int LONGEST_NAME = 14;
    private static final int LONGEST_GAP = 8;

    private final Words words;

    SpeechTags(Words words) {
        this.words = words;
    }

    /** What stands after the quotation, or else before it, in it or in the paragraph before it. */
    Optional<SpeechTag> of(WordSpan quotation) {
        return inside(quotation).or(() -> after(quotation)).or(() -> before(quotation.first(), quotation.first()))
                .or(() -> paragraphBefore(quotation));
    }

    /** {@code "LEE: …}: a transcript in quotation marks, where each paragraph opens again and is another's words. */
    Optional<SpeechTag> inside(WordSpan quotation) {
        int name = quotation.first() + 1;
        boolean transcript = name + 2 < quotation.end() && words.get(name).isAllCapitals() && words.is(name + 1, ":");
        return transcript ? Optional.of(new SpeechTag(new WordSpan(name, name + 1), new WordSpan(name + 1, name + 2), name + 2)) : Optional.empty();
    }

    private Optional<SpeechTag> after(WordSpan quotation) {
        int at = quotation.end();
        int end = at < words.size() ? words.paragraph(words.get(quotation.first()).paragraph()).end() : at;
        if (at >= end) {
            return Optional.empty();
        }
        if (DASHES.contains(words.get(at).form())) {
            int name = nameEnd(at + 1, end);
            return tag(new WordSpan(at + 1, name), new WordSpan(at, at + 1), quotation.first());
        }
        if (SPOKE.contains(words.get(at).lower())) {
            return tag(new WordSpan(at + 1, nameEnd(at + 1, end)), new WordSpan(at, at + 1), quotation.first());
        }
        for (int verb = at + 1; verb < Math.min(end, at + LONGEST_NAME); verb++) {
            Word word = words.get(verb);
            if (word.kind() == Word.Kind.STOP || word.isQuotationMark()) {
                return Optional.empty();
            }
            if (SPOKE.contains(word.lower())) {
                int cue = cueStart(verb, at);
                return tag(new WordSpan(at, cue), new WordSpan(cue, verb + 1), quotation.first());
            }
        }
        return Optional.empty();
    }

    /** The reporting verb shortly before the word at {@code index}, and its subject. */
    private Optional<SpeechTag> before(int index, int first) {
        if (index == 0) {
            return Optional.empty();
        }
        int paragraph = words.get(index - 1).paragraph();
        boolean marked = words.is(index - 1, ":") || words.is(index - 1, ",") || SPOKE.contains(words.get(index - 1).lower());
        if (!marked || first == index && paragraph != words.get(index).paragraph()) {
            return Optional.empty();
        }
        for (int verb = index - 1; verb > 0 && index - verb <= LONGEST_GAP && words.get(verb).paragraph() == paragraph; verb--) {
            Word word = words.get(verb);
            if (word.kind() == Word.Kind.STOP || word.isQuotationMark()) {
                return Optional.empty();
            }
            if (SPOKE.contains(word.lower())) {
                int start = clauseStart(verb);
                int cue = cueStart(verb, start);
                return tag(new WordSpan(start, cue), new WordSpan(cue, verb + 1), first);
            }
        }
        return Optional.empty();
    }

    /** A paragraph that ends with a colon introduces the quotation that makes up the next one. */
    private Optional<SpeechTag> paragraphBefore(WordSpan quotation) {
        int first = quotation.first();
        boolean introduced = first > 1 && words.get(first - 1).paragraph() < words.get(first).paragraph() && words.is(first - 1, ":");
        return introduced ? before(first - 1, first).or(() -> before(first, -1)).map(tag -> new SpeechTag(tag.source(), tag.cue(), first))
                : Optional.empty();
    }

    private Optional<SpeechTag> tag(WordSpan source, WordSpan cue, int first) {
        int start = source.first();
        while (start < source.end() && words.get(start).kind() != Word.Kind.LETTERS) {
            start++;
        }
        int end = source.end();
        while (end > start && words.get(end - 1).kind() != Word.Kind.LETTERS && !words.is(end - 1, ")")) {
            end--;
        }
        boolean named = start < end && (words.get(start).isCapitalized() || PRONOUNS.contains(words.get(start).lower())
                || words.is(start, "the") || words.is(start, "a") || words.is(start, "one") || words.is(start, "his") || words.is(start, "her"));
        return named && end - start <= LONGEST_NAME ? Optional.of(new SpeechTag(new WordSpan(start, end), cue, first)) : Optional.empty();
    }

    private int nameEnd(int start, int end) {
        int at = start;
        while (at < Math.min(end, start + LONGEST_NAME)) {
            Word word = words.get(at);
            boolean text = word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.CLITIC;
            if (!text || ENDS_NAME.contains(word.lower()) && at > start) {
                break;
            }
            at++;
        }
        return at;
    }

    private int cueStart(int verb, int least) {
        int cue = verb;
        while (cue - 1 > least && AUXILIARIES.contains(words.get(cue - 1).lower())) {
            cue--;
        }
        return cue;
    }

    private int clauseStart(int verb) {
        int start = verb;
        int sentence = words.get(verb).sentence();
        while (start > 0 && verb - start < LONGEST_NAME && words.get(start - 1).sentence() == sentence
                && (words.get(start - 1).kind() == Word.Kind.LETTERS || words.get(start - 1).kind() == Word.Kind.CLITIC)) {
            start--;
        }
        return start;
    }
}
