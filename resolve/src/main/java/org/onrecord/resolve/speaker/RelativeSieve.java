package org.onrecord.resolve.speaker;

import java.util.List;
import java.util.Set;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** "Who", "which", "that": what stands right before, past its apposition. */
final class RelativeSieve {

    private static final int FURTHEST = 25;
    private static final Set<String> QUANTITIES = Terms.of("most some many all both several few half none others");

    /** "Some who saw it": they are who is meant, and nobody named before. */
    private static final Set<String> SOME = Terms.of("some many those others several few");

    private final Report report;
    private final Lexicon lexicon;
    private final PhraseSieve phrases;
    private final NounPhrases nouns;

    RelativeSieve(Report report, Lexicon lexicon, PhraseSieve phrases) {
        this.report = report;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.nouns = new NounPhrases(report.words());
    }

    Answer resolve(int index, Discourse discourse) {
        Words words = report.words();
        boolean person = !words.is(index, "which") && !words.is(index, "that");
        if (person && index > 0 && SOME.contains(words.get(index - 1).lower())) {
            String some = words.get(index - 1).form();
            return Answer.of(Identity.unnamed(some, Type.GROUP, Gender.UNKNOWN), ResolvedBy.PRONOUN, Confidence.DESCRIPTION);
        }
        int sentence = words.get(index).sentence();
        for (int i = index - 1; i >= 0 && index - i <= FURTHEST && words.get(i).sentence() == sentence; i--) {
            List<Mention> here = report.cast().in(new WordSpan(i, i + 1));
            if (!here.isEmpty()) {
                Figure figure = report.cast().figure(here.getFirst());
                boolean possessor = here.getFirst().words().end() < words.size() && words.get(here.getFirst().words().end()).isPossessive();
                boolean fits = figure.sort() == Figure.Sort.NAME || figure.isPerson() == person;
                if (!possessor && fits) {
                    return phrases.resolve(new WordSpan(here.getFirst().words().first(), here.getFirst().words().end()), discourse)
                            .by(ResolvedBy.PRONOUN);
                }
                i = here.getFirst().words().first();
            } else if (isHead(words.get(i), person) && !apposed(i)) {
                return phrases.resolve(new WordSpan(nouns.upTo(i).first(), person ? index : i + 1), discourse).by(ResolvedBy.PRONOUN);
            }
        }
        return Answer.OPEN;
    }

    private boolean isHead(Word word, boolean person) {
        Roles.Sort sort = QUANTITIES.contains(word.lower()) ? null : lexicon.roles().sort(word.lower());
        return sort == Roles.Sort.GROUP || (person ? sort == Roles.Sort.PERSON : sort == Roles.Sort.BODY || sort == Roles.Sort.DOCUMENT);
    }

    /** Whether the noun at {@code head} explains a name before a comma: "Ann Lee, the mayor, who …". */
    private boolean apposed(int head) {
        int first = nouns.upTo(head).first();
        if (!report.words().is(first - 1, ",") || first < 2) {
            return false;
        }
        List<Mention> before = report.cast().in(new WordSpan(first - 2, first - 1));
        return !before.isEmpty() && report.cast().figure(before.getFirst()).isPerson();
    }
}
