package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds who is quoted through another: in "the agency quoted Lee as saying" Lee speaks and the agency passes it on. */
public final class Relays {

    private static final Set<String> QUOTING = Terms.of("quoted quotes quoting quote cited cites citing");
    private static final Set<String> SPEAKING = Terms.of("saying telling having");
    private static final Set<String> BEING = Terms.of("is are was were be been being has have had also later");
    private static final int LONGEST = 12;

    private Relays() {
    }

    /** The words that name the person quoted; empty where the cue does not quote one. */
    public static Optional<CharSpan> quotedPerson(Words words, Attribution attribution) {
        if (attribution.cue().isEmpty() || attribution.source().isEmpty()) {
            return Optional.empty();
        }
        WordSpan cue = words.under(attribution.cue().getFirst());
        for (int verb = cue.first(); verb < cue.end(); verb++) {
            if (QUOTING.contains(words.get(verb).lower())) {
                return words.is(verb + 1, "by") ? subject(words, attribution, verb) : between(words, verb + 1);
            }
        }
        return Optional.empty();
    }

    /** Who is quoted where the tags take the one who quotes for the source: "[Lee] was quoted by the agency as saying". */
    private static Optional<CharSpan> subject(Words words, Attribution attribution, int verb) {
        if (words.under(attribution.source().getFirst()).first() < verb) {
            return Optional.empty();
        }
        int end = verb;
        while (end > 0 && BEING.contains(words.get(end - 1).lower())) {
            end--;
        }
        int first = end;
        while (first > 0 && end - first < LONGEST && words.get(first - 1).kind() == Word.Kind.LETTERS
                && words.get(first - 1).sentence() == words.get(verb).sentence()) {
            first--;
        }
        return first == end || end == verb ? Optional.empty() : Optional.of(words.chars(new WordSpan(first, end)));
    }

    /** Who quotes in "Lee was quoted by the agency as saying"; empty where nobody does. */
    static Optional<WordSpan> quotedBy(Words words, Attribution attribution) {
        for (CharSpan span : attribution.cue()) {
            WordSpan cue = words.under(span);
            for (int verb = cue.first(); verb < cue.end(); verb++) {
                if (QUOTING.contains(words.get(verb).lower()) && words.is(verb + 1, "by")) {
                    return between(words, verb + 2).map(words::under);
                }
            }
        }
        return Optional.empty();
    }

    /** The attribution without "as saying" at the start of its content, where the cue quotes somebody. */
    public static Attribution plain(Words words, Attribution attribution) {
        WordSpan content = words.under(attribution.content().getFirst());
        boolean quotes = attribution.cue().stream().map(words::under).anyMatch(cue -> !cue.isEmpty() && QUOTING.contains(words.get(cue.end() - 1).lower()));
        if (!quotes || content.length() <= 2 || !words.is(content.first(), "as") || !SPEAKING.contains(words.get(content.first() + 1).lower())) {
            return attribution;
        }
        List<CharSpan> rest = new ArrayList<>(attribution.content());
        rest.set(0, new CharSpan(words.get(content.first() + 2).span().start(), rest.getFirst().end()));
        return new Attribution(attribution.source(), attribution.cue(), rest, attribution.confidence());
    }

    /** The words from {@code first} to "as saying", in the same sentence. */
    private static Optional<CharSpan> between(Words words, int first) {
        for (int at = first; at + 1 < words.size() && at - first <= LONGEST; at++) {
            Word word = words.get(at);
            if (word.sentence() != words.get(first).sentence() || word.isQuotationMark()) {
                return Optional.empty();
            }
            if (word.is("as") && SPEAKING.contains(words.get(at + 1).lower())) {
                return at == first ? Optional.empty() : Optional.of(words.chars(new WordSpan(first, at)));
            }
        }
        return Optional.empty();
    }
}
