package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds runs of capitalised words that may be names, outside headlines, where everything is capitalised. */
final class NameFinder {

    private static final Set<String> PARTICLES = Terms.of("de la von van der den bin ibn al el da do dos du di del della le ter abu y ul zu");
    private static final Set<String> CONNECTORS = Terms.of("of for on and the & at to in");
    private static final Set<String> CALENDAR = Terms.of("monday tuesday wednesday thursday friday saturday sunday january february march april may june july",
            "august september october november december jan. feb. aug. sept. oct. nov. dec. jan feb aug sept oct",
            "nov dec");
    private static final Set<String> NEVER_FIRST = Terms.of("the i a an and but in on if it he she we they this that my our his her what who why how is are as at",
            "for of to ok not no");

    /** What ends a name in a headline: "Ann Lee Says Ferry Is Late". */
    private static final Set<String> HEADLINE_VERBS = Terms.of("says said tells told calls called asks asked warns urges slams vows denies admits wants");

    /** A paragraph whose longer words are mostly capitalised is a headline: in body text names and starts make up under half. */
    private static final double HEADLINE_SHARE = 0.7;
    private static final int LONGEST_RUN = 12;

    private final Words words;
    private final Lexicon lexicon;
    private final TurnLabels labels;

    NameFinder(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
        this.labels = new TurnLabels(words);
    }

    /** In the text's order, apart from each other. */
    List<WordSpan> runs() {
        List<WordSpan> runs = new ArrayList<>();
        for (int p = 0; p < words.paragraphs(); p++) {
            WordSpan paragraph = words.paragraph(p);
            if (isHeadline(words, paragraph)) {
                continue;
            }
            int i = paragraph.first();
            while (i < paragraph.end()) {
                int end = starts(i) ? end(i) : i;
                if (end > i) {
                    runs.add(new WordSpan(i, end));
                }
                i = Math.max(end, i + 1);
            }
        }
        return runs;
    }

    /** Whether nearly every longer word of the paragraph is capitalised. */
    static boolean isHeadline(Words words, WordSpan paragraph) {
        int longer = 0;
        int capitals = 0;
        for (int i = paragraph.first(); i < paragraph.end(); i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.LETTERS && word.form().length() > 3) {
                longer++;
                capitals += word.isCapitalized() ? 1 : 0;
            }
        }
        boolean stops = !paragraph.isEmpty() && words.is(paragraph.end() - 1, ".");
        return longer >= 3 && capitals >= HEADLINE_SHARE * longer && !stops;
    }

    private boolean starts(int index) {
        Word word = words.get(index);
        if (!word.isCapitalized() || NEVER_FIRST.contains(word.lower()) || labels.holds(index)) {
            return false;
        }
        if (CALENDAR.contains(word.lower())) {
            return lexicon.isFirstName(word.form()) && nextIsCapital(index) && !startsSentence(index - 1);
        }
        if (!startsSentence(index) || !lexicon.isCommon(word.lower())) {
            return true;
        }
        return nextIsCapital(index) && (lexicon.isFirstName(word.form()) || word.is("new"));
    }

    /** Whether the word is the first of its sentence, or of a quotation. */
    private boolean startsSentence(int index) {
        if (index <= 0) {
            return true;
        }
        Word before = words.get(index - 1);
        return before.sentence() != words.get(index).sentence() || before.isQuotationMark()
                || before.kind() == Word.Kind.STOP || ":\u2022\u2014(".contains(before.form());
    }

    private boolean nextIsCapital(int index) {
        return index + 1 < words.size() && words.get(index + 1).isCapitalized()
                && words.get(index + 1).sentence() == words.get(index).sentence()
                && !CALENDAR.contains(words.get(index + 1).lower());
    }

    private int end(int start) {
        int end = start + 1;
        boolean body = isBodyLike(start);
        while (end - start < LONGEST_RUN && inSentence(start, end)) {
            int step = step(start, end, body);
            if (step == 0) {
                break;
            }
            end += step;
            body |= isBodyLike(end - 1);
        }
        return end;
    }

    /** How many words the run from {@code start} to {@code end} grows by: 0 when it ends here. */
    private int step(int start, int end, boolean body) {
        Word word = words.get(end);
        if (word.isCapitalized()) {
            if (HEADLINE_VERBS.contains(word.lower())) {
                return 0;
            }
            boolean calendar = CALENDAR.contains(word.lower());
            return !calendar || lexicon.isFirstName(words.get(end - 1).form()) && !followedByNumber(end) ? 1 : 0;
        }
        if (end - start == 1 && isNickname(start, end)) {
            return 4;
        }
        boolean particle = PARTICLES.contains(word.lower());
        if (word.is("and") && end - start == 1 && words.is(start - 1, "the") && !body && bodyFollows(end + 1)) {
            return 2;
        }
        if (!particle && !(body && CONNECTORS.contains(word.lower()))) {
            return 0;
        }
        int next = end + 1;
        if (!particle && words.is(next, "the")) {
            next++;
        }
        boolean goesOn = inSentence(start, next) && words.get(next).isCapitalized() && !CALENDAR.contains(words.get(next).lower());
        if (goesOn && !particle && List.of("and", "&", "at", "to", "in", "on").contains(word.lower())) {
            // "the House and Senate", "the Justice Department and Lee": two names, unless an "of" came before.
            goesOn = word.is("&") || hasConnector(start, end) && word.is("and") && !lexicon.isFirstName(words.get(next).form());
        }
        return goesOn ? next + 1 - end : 0;
    }

    /** "Robert “Bob” Ray": one capitalised word between marks, and the name goes on after them. */
    private boolean isNickname(int start, int mark) {
        return inSentence(start, mark + 3) && words.get(mark).isQuotationMark() && words.get(mark + 1).isCapitalized()
                && words.get(mark + 2).isQuotationMark() && words.get(mark + 3).isCapitalized() && !CALENDAR.contains(words.get(mark + 3).lower());
    }

    /** "the Northern and East Island Council": capitals that end in a body's word. */
    private boolean bodyFollows(int index) {
        int last = index;
        while (last + 1 < words.size() && words.get(last).isCapitalized() && nextIsCapital(last)) {
            last++;
        }
        return last > index && words.get(index).isCapitalized() && lexicon.isBodyWord(words.get(last).lower());
    }

    private boolean hasConnector(int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.is(i, "of") || words.is(i, "for")) {
                return true;
            }
        }
        return false;
    }

    private boolean followedByNumber(int index) {
        return index + 1 < words.size() && words.get(index + 1).kind() == Word.Kind.NUMBER;
    }

    private boolean inSentence(int start, int index) {
        return index < words.size() && words.get(index).sentence() == words.get(start).sentence();
    }

    private boolean isBodyLike(int index) {
        String lower = words.get(index).lower();
        Roles.Sort sort = lexicon.roles().sort(lower);
        return lexicon.isBodyWord(lower) || sort == Roles.Sort.BODY || lexicon.roles().isTitle(lower);
    }
}
