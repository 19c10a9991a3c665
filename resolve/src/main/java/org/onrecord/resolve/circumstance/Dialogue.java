package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Two who talk with each other: when Rand asks Lee, what Lee says next is said to Rand, and what Rand goes on to say to Lee. Also
 * who is called by title and name in the words themselves: "You should resign, Mr. Lee".
 */
final class Dialogue {

    private static final Set<String> TITLES = Terms.of("mr. mr mrs. mrs ms. ms dr. dr senator sen. governor gov. president secretary congressman congresswoman",
            "chairman chairwoman madam minister chancellor mayor general judge professor");

    /** Paragraphs between two turns of one conversation: a sentence of description may stand between. */
    private static final int MOST_APART = 2;

    /** The same at a hearing, and where the words say "you". */
    private static final int MOST_APART_FACING = 6;

    /** At a hearing the same two face each other for hours: nearly as long as a report is. */
    private static final int MOST_APART_HEARING = 30;

    private static final Set<String> HEARINGS = Terms.of("hearing testimony testified grilled grilling cross-examination cross-examined");
    private static final Set<String> OBJECTS = Terms.of("a an the his her their from about of that what how it them him us me");
    private static final Set<String> YOU = Terms.of("you your you're you've yours");

    /** Who was spoken to once may be one senator whom another answers. */
    private static final int FEWEST_HEARD = 2;

    /** Words of a quotation in which a name in the vocative is looked for; a bound on time. */
    private static final int LONGEST = 300;

    private final Words words;
    private final Places places;
    private final Phrases phrases;
    private final List<Told> all;

    private final int hearing;
    private final Set<String> speakers = new HashSet<>();

    private String speakerName = "";
    private WordSpan speaker = new WordSpan(0, 0);
    private String hearerName = "";
    private WordSpan hearer = new WordSpan(0, 0);
    private int paragraph;

    /** Where those who were spoken to are named, by their names' last words. */
    private final Map<String, List<WordSpan>> heard = new LinkedHashMap<>();

    Dialogue(Phrases phrases, Places places, List<Told> all) {
        this.words = phrases.words();
        this.places = places;
        this.phrases = phrases;
        this.all = all;
        this.hearing = firstHearing();
        all.stream().filter(told -> told.speakers().size() == 1 && told.speakers().getFirst().type() == Speaker.Type.PERSON)
                .forEach(told -> speakers.add(told.lastName()));
    }

    /** Index of the first word that tells of a hearing; the size of the text when none does. */
    private int firstHearing() {
        int at = 0;
        while (at < words.size() && (!HEARINGS.contains(words.get(at).lower()) || at + 1 < words.size() && OBJECTS.contains(words.get(at + 1).lower()))) {
            at++;
        }
        return at;
    }

    /** The addressee of the attribution, which has none of its own; called in the order of the text. */
    Optional<WordSpan> addressee(int index, boolean sameTime) {
        Told told = all.get(index);
        Optional<WordSpan> called = vocative(told.attribution().content());
        if (called.isPresent()) {
            talks(index, called.get());
            return called;
        }
        boolean facing = isHearing(index) || saysYou(told.attribution().content());
        boolean newcomer = !told.lastName().equals(speakerName) && !told.lastName().equals(hearerName);
        boolean fresh = newcomer || hearer.isEmpty() || places.paragraph(index) - paragraph > MOST_APART_FACING;
        if (fresh && isHearing(index) && told.speakers().size() == 1 && saysYou(told.attribution().content())) {
            witness(told.lastName()).or(() -> newcomer && !hearer.isEmpty() ? Optional.empty() : nearestOther(index)).ifPresent(whom -> talks(index, whom));
        }
        int apart = isHearing(index) ? MOST_APART_HEARING : facing ? MOST_APART_FACING : MOST_APART;
        if (hearer.isEmpty() || told.lastName().isEmpty() || !sameTime || told.kind() != Kind.SPEECH || places.paragraph(index) - paragraph > apart) {
            return Optional.empty();
        }
        boolean goesOn = told.lastName().equals(speakerName);
        boolean answers = !goesOn && told.lastName().equals(hearerName) && !speaker.isEmpty();
        if (goesOn || answers) {
            paragraph = places.endParagraph(index);
        }
        return goesOn ? Optional.of(hearer) : answers ? Optional.of(speaker) : Optional.empty();
    }

    /** Whether the report has told of a hearing before. */
    boolean isHearing(int index) {
        return places.anchor(index) > hearing;
    }

    /** At a hearing, who was spoken to most often so far: whoever joins in and says "you" speaks to the witness. */
    private Optional<WordSpan> witness(String but) {
        return heard.entrySet().stream().filter(one -> !one.getKey().equals(but) && one.getValue().size() >= FEWEST_HEARD)
                .max(Comparator.comparingInt(one -> one.getValue().size())).map(one -> one.getValue().getLast());
    }

    private void hears(WordSpan whom) {
        heard.computeIfAbsent(hearerName, any -> new ArrayList<>()).add(whom);
    }

    /** At a hearing, who else speaks in the report and was named last before. */
    private Optional<WordSpan> nearestOther(int index) {
        int at = places.anchor(index);
        for (int i = at - 1; i >= 0 && at - i <= LONGEST; i--) {
            String name = words.get(i).lower();
            if (words.get(i).isCapitalized() && speakers.contains(name) && !name.equals(all.get(index).lastName()) && places.holder(i) == Places.NONE) {
                return Optional.of(phrases.nameEndingAt(i));
            }
        }
        return Optional.empty();
    }

    private boolean saysYou(List<CharSpan> content) {
        WordSpan first = words.under(content.getFirst());
        boolean quoted = !first.isEmpty() && words.get(first.first()).isQuotationMark();
        for (int i = first.first(); quoted && i < Math.min(first.end(), first.first() + LONGEST); i++) {
            if (YOU.contains(words.get(i).lower()) && !words.is(i + 1, "know")) {
                return true;
            }
        }
        return false;
    }

    /** Whom "told him" means, when the attribution's speaker is one of the two who talk. */
    Optional<WordSpan> partner(int index) {
        String name = all.get(index).lastName();
        boolean near = places.paragraph(index) - paragraph <= MOST_APART_FACING;
        if (hearer.isEmpty() || name.isEmpty() || !near) {
            return Optional.empty();
        }
        return name.equals(speakerName) ? Optional.of(hearer) : name.equals(hearerName) && !speaker.isEmpty() ? Optional.of(speaker) : Optional.empty();
    }

    /** Takes note that the attribution's speaker speaks to {@code whom}. */
    void talks(int index, WordSpan whom) {
        Told told = all.get(index);
        boolean person = !told.lastName().isEmpty() && phrases.isPerson(whom);
        if (!person) {
            hearer = new WordSpan(0, 0);
            return;
        }
        boolean again = told.lastName().equals(speakerName);
        boolean turned = told.lastName().equals(hearerName);
        WordSpan named = again ? speaker : turned ? hearer : new WordSpan(0, 0);
        speaker = name(told).orElse(named);
        speakerName = told.lastName();
        hearer = whom;
        hearerName = words.get(whom.end() - 1).lower();
        hears(whom);
        paragraph = places.endParagraph(index);
    }

    /** Takes note of an encounter that the report tells of outside what it attributes: "Rand questioned Lee for an hour". */
    void meets(WordSpan one, WordSpan other) {
        speaker = one;
        speakerName = words.get(one.end() - 1).lower();
        hearer = other;
        hearerName = words.get(other.end() - 1).lower();
        hears(other);
        paragraph = words.get(other.first()).paragraph();
    }

    /** The source's words when they name the speaker. */
    private Optional<WordSpan> name(Told told) {
        return told.attribution().source().stream().map(words::under).filter(span -> !span.isEmpty())
                .map(span -> phrases.from(span.first())).filter(span -> !span.isEmpty() && words.get(span.end() - 1).isCapitalized()
                        && words.get(span.end() - 1).lower().equals(told.lastName())).findFirst();
    }

    /** A title and a name between marks, in a quotation. */
    private Optional<WordSpan> vocative(List<CharSpan> content) {
        for (CharSpan span : content) {
            WordSpan under = words.under(span);
            if (under.isEmpty() || !words.get(under.first()).isQuotationMark()) {
                continue;
            }
            for (int i = under.first() + 1; i + 1 < Math.min(under.end(), under.first() + LONGEST); i++) {
                boolean called = TITLES.contains(words.get(i).lower()) && words.get(i).isCapitalized() && isMark(i - 1) && words.get(i + 1).isCapitalized();
                int end = i + 1;
                while (called && end < under.end() && words.get(end).isCapitalized()) {
                    end++;
                }
                if (called && end < under.end() && isMark(end) && !words.get(end).isPossessive()) {
                    return Optional.of(new WordSpan(i, end));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isMark(int index) {
        Word word = words.get(index);
        return word.is(",") || word.isQuotationMark() || word.kind() == Word.Kind.STOP;
    }
}
