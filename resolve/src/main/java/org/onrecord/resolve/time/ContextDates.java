package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Finds the date of sayings that have none beside them from what the report tells elsewhere: the days on which a poll was taken
 * or a reporter asked, the day of the event at which it was said, the last date at which the same person spoke, the day that the report
 * begins with. Looks at the sayings
 * in the order of the text.
 */
final class ContextDates {

    /** A date that a saying has beside it. */
    private record Spoken(DatedText.Dated date, int paragraph) {
    }

    /** Days before publication within which a date is that of the news; what is older is told as a story of its own. */
    private static final int NEWS_DAYS = 7;

    /** Paragraphs, the headline with them, that tell the news before a report says when. */
    private static final int OPENING = 3;

    private static final int REACH = 12;
    private static final Pattern ANY_YEAR = Pattern.compile("XXXX-\\d\\d-\\d\\d");
    private static final Set<String> POLLS = Terms.of("poll polls survey surveys pollsters percent % voters respondents adults americans majority residents britons people half",
            "percentage surveyed polled");
    private static final Set<String> ASKING = Terms.of("conducted taken surveyed polled fielded carried interviewed");
    private static final Set<String> ASKED = Terms.of("interviewed spoke talked");
    private static final Set<String> PERFECT = Terms.of("has have had 've 'd");
    private static final Set<String> ADDING = Terms.of("adding continuing saying noting explaining");
    private static final Set<String> SPEECHES = Terms.of("speech address interview testimony debate hearing rally statement letter memo tweet op-ed article book memoir",
            "column remarks conference forum spoke told wrote said tweeted testified");
    private static final Set<String> PRONOUNS = Terms.of("he she they it");

    private final Words words;
    private final DatedText dates;
    private final Optional<LocalDate> published;
    private final Map<String, Spoken> last = new HashMap<>();
    private final Map<String, Spoken> lastNews = new HashMap<>();
    private final Map<String, Spoken> firstNews = new HashMap<>();

    /** Dates of what had been said before: those of nothing else. */
    private final Set<DatedText.Dated> earlier = new HashSet<>();
    private final Events events;
    private final Optional<DatedText.Dated> poll;
    private final Optional<DatedText.Dated> news;
    private Optional<DatedText.Dated> asked = Optional.empty();
    private Optional<Spoken> before = Optional.empty();

    ContextDates(Words words, DatedText dates, Optional<LocalDate> published) {
        this.words = words;
        this.dates = dates;
        this.published = published;
        this.events = new Events(words, dates);
        this.poll = poll();
        this.news = opening();
    }

    /** The days on which the poll that the report is about was taken: "was conducted from Sept. 16 to 19". */
    private Optional<DatedText.Dated> poll() {
        return dates.all().stream().filter(date -> dates.isPast(date) && date.tag().period().edtf().contains("/") && isPollDate(date)).findFirst();
    }

    private boolean isPollDate(DatedText.Dated date) {
        boolean taken = false;
        boolean poll = false;
        WordSpan sentence = words.sentence(words.get(date.words().first()).sentence());
        for (int i = Math.max(sentence.first(), date.words().first() - REACH); i < Math.min(sentence.end(), date.words().end() + REACH); i++) {
            taken |= ASKING.contains(words.get(i).lower());
            poll |= POLLS.contains(words.get(i).lower());
        }
        return taken && poll;
    }

    /** The day that the first paragraphs tell, if it is of the days before publication; without that day any date could be of long ago. */
    private Optional<DatedText.Dated> opening() {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        for (DatedText.Dated date : dates.all()) {
            if (words.get(date.words().first()).paragraph() > OPENING) {
                return Optional.empty();
            }
            if (isNewsDay(date) && !dates.isQuoted(date)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private boolean isNewsDay(DatedText.Dated date) {
        return (date.tag().period().isDay() || isOfAnyYear(date)) && isNews(date);
    }

    /** "July 8": news leave the year out where it is that of the report. */
    private static boolean isOfAnyYear(DatedText.Dated date) {
        return ANY_YEAR.matcher(date.tag().period().edtf()).matches();
    }

    private boolean isNews(DatedText.Dated date) {
        if (published.isEmpty()) {
            return isOfAnyYear(date);
        }
        Optional<LocalDate> day = date.tag().period().last().filter(any -> dates.isPast(date));
        return day.isPresent() && !day.get().plusDays(NEWS_DAYS).isBefore(published.get());
    }

    /** Takes note of all dates beside sayings, for those that come before them in the text. */
    void announce(List<Saying> sayings, List<Optional<DatedText.Dated>> explicit) {
        for (int i = 0; i < sayings.size(); i++) {
            Saying saying = sayings.get(i);
            Optional<DatedText.Dated> date = explicit.get(i).filter(this::isNews);
            if (isPerfect(saying)) {
                explicit.get(i).ifPresent(earlier::add);
            } else if (date.isPresent() && saying.who().isPresent()) {
                firstNews.putIfAbsent(saying.who().get(), new Spoken(date.get(), saying.paragraph(words)));
            }
        }
    }

    /** Takes note of a saying that has a date beside it. */
    void spoken(Saying saying, DatedText.Dated date) {
        Spoken spoken = new Spoken(date, saying.paragraph(words));
        before = Optional.of(spoken);
        saying.who().filter(who -> !isPerfect(saying)).ifPresent(who -> {
            last.put(who, spoken);
            if (isNews(date)) {
                lastNews.put(who, spoken);
            }
        });
        if (saying.inSource(date.tag().span()) && saying.mentions(words, saying.attribution().source(), ASKED)) {
            asked = Optional.of(date);
        }
    }

    /** The date of a saying that has none beside it. */
    Optional<DatedText.Dated> of(Saying saying) {
        List<Optional<DatedText.Dated>> answers = new ArrayList<>();
        answers.add(then(saying));
        answers.add(asked.filter(date -> saying.mentions(words, saying.attribution().source(), ASKED)));
        answers.add(poll.filter(date -> isFinding(saying)));
        Optional<DatedText.Dated> event = isPerfect(saying) ? Optional.empty() : events.of(saying);
        event.ifPresent(date -> spoken(saying, date));
        answers.add(event);
        answers.add(sameSpeakerHere(saying));
        answers.add(paragraph(saying));
        answers.add(sameSpeaker(saying));
        answers.add(isPerfect(saying) ? Optional.empty() : news.filter(date -> !earlier.contains(date)));
        return answers.stream().flatMap(Optional::stream).findFirst();
    }

    /** "he told the paper then": the date told last. */
    private Optional<DatedText.Dated> then(Saying saying) {
        int end = saying.core().end();
        boolean then = !saying.core().isEmpty() && (words.is(end, "then") || words.is(saying.core().first() - 1, "then") || hasThen(saying));
        return then ? before.filter(spoken -> saying.paragraph(words) - spoken.paragraph() <= 1).map(Spoken::date) : Optional.empty();
    }

    /** Whether the sentence ends in "then", outside what was said. */
    private boolean hasThen(Saying saying) {
        WordSpan sentence = words.sentence(saying.sentence(words));
        int at = sentence.end() - 1;
        while (at > sentence.first() && words.get(at).kind() != Word.Kind.LETTERS) {
            at--;
        }
        return at > saying.core().first() && words.is(at, "then") && !saying.inContent(words.get(at).span());
    }

    private boolean isFinding(Saying saying) {
        return saying.mentions(words, saying.attribution().source(), POLLS);
    }

    private Optional<DatedText.Dated> sameSpeakerHere(Saying saying) {
        int paragraph = saying.paragraph(words);
        return isPerfect(saying) ? Optional.empty()
                : saying.who().map(last::get).filter(spoken -> spoken.paragraph() == paragraph).map(Spoken::date)
                        .filter(date -> isNews(date) || goesOn(saying));
    }

    /**
     * Whether a pronoun, "adding", or reporting words after what was said tell that the story of an earlier day goes on; "Lee said"
     * begins anew.
     */
    private boolean goesOn(Saying saying) {
        return saying.mentions(words, saying.attribution().source(), PRONOUNS) || saying.mentions(words, saying.attribution().cue(), ADDING)
                || saying.attribution().content().getFirst().start() < words.get(saying.place(words)).span().start();
    }

    /**
     * The last date of an earlier sentence of the paragraph, if it is a day of the news or that of a speech whose story goes on: "On
     * Tuesday the court met again. Lee said", not "The pool was built in 2012. Lee said".
     */
    private Optional<DatedText.Dated> paragraph(Saying saying) {
        int sentence = words.sentence(saying.sentence(words)).first();
        return isPerfect(saying) ? Optional.empty() : dates.lastBefore(sentence)
                .filter(date -> words.get(date.words().first()).paragraph() == saying.paragraph(words) && dates.isPast(date) && !dates.isQuoted(date))
                .filter(date -> (isNewsDay(date) || goesOn(saying) && isOfSpeech(date)) && !earlier.contains(date));
    }

    /** "In a speech in 2014 he ..." */
    private boolean isOfSpeech(DatedText.Dated date) {
        WordSpan sentence = words.sentence(words.get(date.words().first()).sentence());
        for (int i = Math.max(sentence.first(), date.words().first() - REACH); i < Math.min(sentence.end(), date.words().end() + REACH); i++) {
            if (SPEECHES.contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private Optional<DatedText.Dated> sameSpeaker(Saying saying) {
        if (saying.who().isEmpty() || isPerfect(saying)) {
            return Optional.empty();
        }
        String who = saying.who().get();
        int paragraph = saying.paragraph(words);
        return Optional.ofNullable(lastNews.get(who))
                .or(() -> Optional.ofNullable(firstNews.get(who)).filter(spoken -> paragraph <= OPENING)).map(Spoken::date);
    }

    /** Whether the cue tells of a time before the news: "has said", "had denied". */
    boolean isPerfect(Saying saying) {
        return saying.mentions(words, saying.attribution().cue(), PERFECT);
    }
}
