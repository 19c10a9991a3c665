package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Relay;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Findings of polls: what "46 percent" say is known through the poll that the report speaks of. */
final class Polls {

    private static final Set<String> POLL = Terms.of("poll survey");
    private static final Set<String> SHARES = Terms.of("percent % majority half third quarter two-thirds three-quarters most respondents plurality");
    private static final Set<String> COUNTED = Terms.of("voters people respondents adults americans residents women men democrats republicans independents citizens",
            "conservatives liberals workers parents students households");

    private static final Set<String> DETERMINERS = Terms.of("another one this that its our new recent latest a an the");
    private static final Set<String> VOTERS = Terms.of("voters respondents adults americans");

    /** Words of a poll's name. */
    private static final int LONGEST = 10;

    /** Paragraphs over which a report goes on with a poll's findings. */
    private static final int REACH = 12;

    /** The same for what "voters" think. */
    private static final int REACH_OF_OPINIONS = 2;

    /** Mentions looked at for one finding; a bound on time. */
    private static final int MOST_MENTIONS = 20;

    private final Words words;
    private final List<WordSpan> mentions = new ArrayList<>();

    Polls(Words words) {
        this.words = words;
        for (int i = 1; i < words.size(); i++) {
            if (POLL.contains(words.get(i).lower())) {
                WordSpan mention = mention(i);
                if (mention.length() > 1) {
                    mentions.add(mention);
                }
            }
        }
    }

    private WordSpan mention(int head) {
        int first = head;
        while (first > 0 && head - first < LONGEST && belongs(words.get(first - 1), head)) {
            first--;
        }
        return new WordSpan(first, head + 1);
    }

    private boolean belongs(Word word, int head) {
        boolean text = word.kind() == Word.Kind.LETTERS && (!Phrases.ends(word) || word.isAllCapitals()) || word.isPossessive();
        return text && word.sentence() == words.get(head).sentence() && !word.is("the") && !word.is("a") && !word.is("an") && !word.is("of");
    }

    /**
     * The poll whose finding an attribution is.
     *
     * @param opines whether it tells of what people think or mean to do, which of "voters" only a poll can tell
     */
    Optional<Relay> of(Attribution attribution, boolean opines) {
        if (mentions.isEmpty() || attribution.source().isEmpty()) {
            return Optional.empty();
        }
        WordSpan source = words.under(attribution.source().getFirst());
        int at = source.first();
        int reach = isShare(source) ? REACH : opines && isCounted(source) ? REACH_OF_OPINIONS : -1;
        Optional<WordSpan> last = last(at, reach, true).or(() -> last(at, reach, false));
        return last.map(span -> new Relay(name(span), List.of(words.chars(span))));
    }

    /** The last poll told of before the word, or in its sentence; only one with a name of its own when asked so. */
    private Optional<WordSpan> last(int at, int reach, boolean named) {
        int end = words.sentence(words.get(at).sentence()).end();
        int next = firstFrom(end);
        for (int i = next - 1; i >= 0 && i >= next - MOST_MENTIONS; i--) {
            WordSpan span = mentions.get(i);
            if (words.get(at).paragraph() - words.get(span.first()).paragraph() <= reach && (!named || isNamed(span))) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** Index of the first mention that starts at the word {@code end} or after it. */
    private int firstFrom(int end) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).first() < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isNamed(WordSpan mention) {
        return IntStream.range(mention.first(), mention.end()).anyMatch(i -> words.get(i).isCapitalized() && !POLL.contains(words.get(i).lower()));
    }

    /** Whether the source is people at large: "likely voters". */
    private boolean isCounted(WordSpan source) {
        return source.length() > 0 && source.length() <= LONGEST && !POLL.contains(words.get(source.end() - 1).lower())
                && IntStream.range(source.first(), source.end()).anyMatch(i -> VOTERS.contains(words.get(i).lower()));
    }

    /** Whether the source is a share of those asked: "46 percent", "most voters", "eight of 10 voters". */
    private boolean isShare(WordSpan source) {
        boolean counted = false;
        boolean number = false;
        for (int i = source.first(); i < source.end(); i++) {
            Word word = words.get(i);
            if (POLL.contains(word.lower())) {
                return false;
            }
            if (SHARES.contains(word.lower()) || word.form().endsWith("%")) {
                return true;
            }
            number |= word.kind() == Word.Kind.NUMBER;
            counted |= COUNTED.contains(word.lower());
        }
        return number && counted;
    }

    /** Its proper names and "poll": "a new Harbor Post national poll" is the Harbor Post poll. */
    private String name(WordSpan mention) {
        if (!isNamed(mention)) {
            return words.string(mention);
        }
        return IntStream.range(mention.first(), mention.end()).filter(i -> words.get(i).isCapitalized() && !DETERMINERS.contains(words.get(i).lower()) || i == mention.end() - 1)
                .mapToObj(i -> words.get(i).form()).collect(Collectors.joining(" "));
    }
}
