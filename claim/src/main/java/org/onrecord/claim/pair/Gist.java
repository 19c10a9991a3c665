package org.onrecord.claim.pair;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.Proposition;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Speaker;

/**
 * What of a statement is compared with others.
 *
 * @param words     plain words of the content that tell something: the weight of each by stem
 * @param whole     the same of the content, the reporting words and the words for the source
 * @param names     stems of names in the content
 * @param subject   stems of the name that the content begins with; for "I ..." the speaker's; empty: it begins with none
 * @param speakers  stems of the names of who said it, or of those in the words for them where nobody knows who they are
 * @param isNegated whether an odd number of its words negate or oppose
 * @param day       of publication, counted from 1970; empty when unknown
 */
record Gist(List<Term> terms, Map<String, Double> words, Map<String, Double> whole, Set<String> names, Amounts.Found amounts, Set<String> subject, Set<String> speakers,
            boolean isNegated, Optional<Long> day, Optional<String> story, Optional<Direction> direction) {

    /** A name counts as the subject when it stands among the first so many words. */
    private static final int OPENING = 3;

    /** Words before a subject that are not counted. */
    private static final Set<String> LEADING = Set.of("that", "whether", "if", "how", "the", "a", "an", "and", "but", "former", "president", "mr", "mrs", "ms", "sen", "gov", "rep", "dr",
            "secretary", "senator");

    private static final Set<String> NEGATING = Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without", "deny", "denies", "denied", "denying",
            "reject", "rejects", "rejected", "false", "hoax", "untrue", "refuse", "refuses", "refused", "refusing", "oppose", "opposes", "opposed", "against", "hardly", "unlikely",
            "ineligible", "unfit");

    /** Talking, and when. */
    private static final Set<String> TALK = Set.of("ask", "asks", "asked", "asking", "say", "says", "said", "saying", "tell", "tells", "told", "telling", "speak", "speaks", "spoke", "spoken",
            "speaking", "talk", "talks", "talked", "talking", "today", "tomorrow", "yesterday", "tonight", "now");

    static Gist of(Proposition proposition) {
        List<Term> terms = Terms.of(proposition.content());
        Map<String, Double> words = words(terms);
        Map<String, Double> whole = new LinkedHashMap<>(words);
        words(Terms.of(proposition.cue() + " , " + proposition.source())).forEach((stem, weight) -> whole.merge(stem, weight, Math::min));
        Set<String> names = terms.stream().filter(Gist::isName).map(Term::stem).collect(Collectors.toUnmodifiableSet());
        Set<String> speakers = speakers(proposition);
        return new Gist(terms, words, whole, names, Amounts.in(terms), subject(terms, speakers), speakers,
                terms.stream().filter(term -> NEGATING.contains(term.form())).count() % 2 == 1,
                proposition.report().published().flatMap(EdtfDays::of).map(days -> days.first().toEpochDay()), proposition.report().story(), proposition.meaning().map(Direction::of));
    }

    /**
     * Whether it says something of something: of one name, or of one word ("the decision", "they lied"), nobody can tell what; nor of talk alone ("ask me
     * tomorrow", "they told us yesterday"), as what is talked about is not said.
     */
    boolean tells() {
        long telling = terms.stream().filter(term -> words.containsKey(term.stem()) && !TALK.contains(term.form())).map(Term::stem).distinct().count();
        return telling > 1 || telling == 1 && !names.isEmpty();
    }

    static boolean isName(Term term) {
        return term.isName() && term.tells() && !Amounts.isOfDate(term.form());
    }

    private static Map<String, Double> words(List<Term> terms) {
        Map<String, Double> words = new LinkedHashMap<>();
        terms.stream().filter(term -> term.tells() && !term.isName() && term.form().chars().noneMatch(Character::isDigit)).forEach(term -> words.merge(term.stem(), term.weight(), Math::min));
        return words;
    }

    private static Set<String> subject(List<Term> terms, Set<String> speakers) {
        Set<String> name = new LinkedHashSet<>();
        int place = 0;
        for (Term term : terms) {
            if (isName(term) && !LEADING.contains(term.form())) {
                name.add(term.stem());
            } else if (!name.isEmpty()) {
                break;
            } else if (term.form().equals("i")) {
                return speakers;
            } else if (!LEADING.contains(term.form()) && ++place >= OPENING) {
                break;
            }
        }
        return Set.copyOf(name);
    }

    private static Set<String> speakers(Proposition proposition) {
        List<String> names = proposition.statement().speakers().stream().map(Speaker::name).toList();
        Stream<Term> terms = names.isEmpty() ? Terms.of(proposition.source()).stream().filter(Term::isName) : names.stream().flatMap(name -> Terms.of(name).stream());
        return terms.filter(Term::tells).map(Term::stem).collect(Collectors.toUnmodifiableSet());
    }
}
