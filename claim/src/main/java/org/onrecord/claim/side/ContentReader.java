package org.onrecord.claim.side;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.side.Operator.Does;
import org.onrecord.claim.side.Phrases.Found;

/** Reads what the words of a content do, clause by clause, by {@code words.tsv}. */
final class ContentReader {

    enum Part { PLAIN, DOUBTS, FALSE, TRUE, PROOF, NOT, PERHAPS, IF, HANDED, DENIAL, REJECTS, FAILS, CLAIM, ABOUT, SPEECH, BELIEF }

    /** Whose words stand for themselves alone: "alleged" is not "allegation". */
    private static final Set<Part> EXACT = EnumSet.of(Part.NOT, Part.PLAIN, Part.PERHAPS, Part.IF, Part.TRUE, Part.HANDED, Part.CLAIM, Part.ABOUT);

    /** "Is just not quite true": a negation stands so near before what it turns round. */
    private static final int REACH = 4;
    private static final Set<String> COUNTED = Set.of("percent", "percentage", "cent", "majority", "half", "third", "thirds", "quarter", "quarters", "most", "voters", "respondents");
    private static final int WIDEST_NAME = 6;
    private static final Set<String> CALLS = Set.of(Stems.of("call"), Stems.of("describe"), Stems.of("dub"));
    private static final Set<String> NAMED = Set.of("that", "of", "about", "over", "whether", "regarding");

    /** Whoever speaks of himself; "he" and "she" where a clause begins with them, which mostly are the speaker. */
    private static final Set<String> OWN = Set.of("i", "we", "my", "our", "us", "me");
    private static final Set<String> HIMSELF = Set.of("he", "she");
    private static final Set<String> OTHERS = Set.of("they", "it", "you", "who", "which", "that", "everyone", "everybody", "some", "many", "others", "all");

    private final Phrases<Part> phrases = new Phrases<>(0);
    private final Set<String> stopWords = Table.rows("stop-words.tsv", 1).stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());

    ContentReader() {
        for (String[] row : Table.rows("words.tsv", 3)) {
            Part part = Part.valueOf(row[0].toUpperCase(Locale.ROOT));
            phrases.add(part, row[1], EXACT.contains(part));
            if (part == Part.CLAIM || part == Part.ABOUT) {
                phrases.add(part, row[1] + "s", true);
            }
        }
    }

    boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    List<Clause> read(String content) {
        List<Word> words = Words.of(content);
        List<Clause> clauses = new ArrayList<>();
        List<List<Word>> runs = Clauses.of(words);
        boolean asks = Words.asks(content);
        boolean first = true;
        int at = 0;
        for (List<Word> run : runs) {
            first &= at == 0 || !run.getFirst().endsSentence();
            at += run.size();
            clauses.add(clause(run, asks(words, at, asks), first));
        }
        return ContentReader.left(clauses);
    }

    /** "Wants to go, but cannot": what is negated without words of its own is the clause before, which is left open. */
    private static List<Clause> left(List<Clause> clauses) {
        List<Clause> all = new ArrayList<>(clauses);
        for (int i = 1; i < all.size(); i++) {
            Clause clause = all.get(i);
            if (clause.stems().isEmpty() && clause.text().indexOf(' ') > 0 && (clause.has(Does.NEGATES) || clause.has(Does.UNSAID)) && !clause.isBareVerdict() && !all.get(i - 1).has(Does.DOUBTS)) {
                all.set(i - 1, all.get(i - 1).with(Operator.of(Does.UNSAID, clause.text(), clause.text())));
            }
        }
        return List.copyOf(all);
    }

    /**
     * Whether the sentence that holds the word before a place ends with a question mark.
     *
     * @param last whether the last sentence of all does
     */
    private static boolean asks(List<Word> words, int at, boolean last) {
        for (int i = at; i < words.size(); i++) {
            if (words.get(i).endsSentence()) {
                return words.get(i).gap() == Word.Gap.QUESTION;
            }
        }
        return last;
    }

    private Clause clause(List<Word> words, boolean asks, boolean first) {
        List<Operator> operators = new ArrayList<>();
        Set<String> stems = new LinkedHashSet<>();
        Set<Integer> spent = new LinkedHashSet<>();
        if (asks) {
            operators.add(Operator.of(Does.QUESTION, "?", "?"));
        }
        for (int i = 0; i < words.size(); i++) {
            Optional<Found<Part>> found = phrases.at(words, i);
            if (found.isPresent()) {
                operators.addAll(operators(words, found.get(), spent));
                i = found.get().end() - 1;
            } else if (!stopWords.contains(words.get(i).text())) {
                stems.add(words.get(i).stem());
            }
        }
        if (isWhatOthersCall(words)) {
            operators.add(Operator.of(Does.HANDED, "what", "what others call"));
        }
        if (words.getFirst().is("than")) {
            operators.add(Operator.of(Does.UNSAID, "than", "than"));
        }
        negations(words, spent).forEach(operators::add);
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return new Clause(text, stems, List.copyOf(operators), first);
    }

    /** @param spent places of negations that belong to another operator, to which those of this one are added */
    private List<Operator> operators(List<Word> words, Found<Part> found, Set<Integer> spent) {
        Optional<Integer> negation = negation(words, found.at());
        return switch (found.part()) {
            case PLAIN, NOT -> List.of();
            case FALSE -> takes(negation, spent) ? List.of() : one(Does.FALSIFIES, found);
            case TRUE, PROOF, BELIEF -> takes(negation, spent) ? one(Does.FALSIFIES, found) : List.of();
            case CLAIM -> one(Does.CLAIM, found);
            case ABOUT -> found.end() < words.size() && NAMED.contains(words.get(found.end()).text()) ? one(Does.CLAIM, found) : List.of();
            case HANDED -> one(Does.HANDED, found);
            case DENIAL, REJECTS -> takes(negation, spent) ? one(Does.UNSAID, found) : isOwn(words, found.at()) ? one(Does.REJECTS, found)
                    : List.of(new Operator(Does.DENIAL, found.stem(), found.words(), before(words, found.at())));
            case FAILS -> one(Does.NEGATES, found);
            case SPEECH -> takes(negation, spent) ? one(Does.UNSAID, found) : isOwn(words, found.at()) || isCounted(words, found.at()) ? List.of() : one(Does.SPEECH, found);
            case DOUBTS -> takes(negation, spent) ? List.of() : one(Does.DOUBTS, found);
            case PERHAPS -> one(Does.PERHAPS, found);
            case IF -> found.at() == 0 || found.words().equals("would have") ? one(Does.CONDITION, found) : List.of();
        };
    }

    /** "Half of the voters said": that is what a survey found, not what somebody said to somebody. */
    private static boolean isCounted(List<Word> words, int at) {
        return words.subList(0, at).stream().anyMatch(word -> COUNTED.contains(word.text()));
    }

    /** "What the agency calls a raid": the name is another's; in "what he called a raid" it mostly is the speaker's own. */
    private static boolean isWhatOthersCall(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            List<Word> next = words.subList(i, Math.min(words.size(), i + WIDEST_NAME));
            boolean own = next.stream().anyMatch(word -> OWN.contains(word.text()) || HIMSELF.contains(word.text()) || word.is("they"));
            if (words.get(i).is("what") && !own && next.stream().anyMatch(word -> CALLS.contains(word.stem()))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> before(List<Word> words, int at) {
        return words.subList(0, at).stream().filter(word -> !stopWords.contains(word.text()) && !word.owns()).map(Word::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean takes(Optional<Integer> negation, Set<Integer> spent) {
        return negation.filter(spent::add).isPresent();
    }

    private static List<Operator> one(Does does, Found<Part> found) {
        return List.of(Operator.of(does, found.stem(), found.words()));
    }

    /**
     * What is left of negations, each word for itself; several of "neither ... nor" are one. A negation that ends a clause ("in ways that hers has not") is of
     * something that is left out.
     */
    private List<Operator> negations(List<Word> words, Set<Integer> spent) {
        List<Operator> left = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<Found<Part>> found = phrases.at(words, i);
            if (found.isPresent()) {
                boolean again = found.get().words().equals("nor") && !left.isEmpty();
                if (found.get().part() == Part.NOT && !spent.contains(i) && !again) {
                    left.add(Operator.of(found.get().end() == words.size() && i > 1 ? Does.UNSAID : Does.NEGATES, found.get().stem(), found.get().words()));
                }
                i = found.get().end() - 1;
            }
        }
        return left;
    }

    /** Where a negation stands that reaches the word at {@code at}. */
    private Optional<Integer> negation(List<Word> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            Optional<Found<Part>> found = phrases.at(words, i);
            if (found.isPresent() && found.get().part() == Part.NOT && found.get().end() <= at) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether the speaker does it, as far as the words before tell: nobody else is named there. */
    private boolean isOwn(List<Word> words, int at) {
        List<Word> before = words.subList(0, at);
        if (before.stream().anyMatch(word -> OWN.contains(word.text()))) {
            return true;
        }
        boolean himself = !before.isEmpty() && before.stream().limit(2).anyMatch(word -> HIMSELF.contains(word.text()));
        boolean others = before.stream().anyMatch(word -> word.name() || word.owns() || !stopWords.contains(word.text()) || OTHERS.contains(word.text()));
        return himself || !others && words.getFirst().gap() == Word.Gap.NONE;
    }
}
