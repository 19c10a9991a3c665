package org.onrecord.resolve.speaker;

import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.speaker.Phrase.Article;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** "The department", "the report": a body or document that the report has named more fully before. */
final class BodySieve {

    /** How many words back, and how many earlier uses of the noun, are looked at: several pages, a bound on time. */
    private static final int FURTHEST = 1500;
    private static final int MOST_USES = 12;

    private final Report report;
    private final Lexicon lexicon;
    private final Namer namer;
    private final NounPhrases nouns;
    private final PhraseReader phrases;

    BodySieve(Report report, Lexicon lexicon) {
        this.report = report;
        this.lexicon = lexicon;
        this.namer = new Namer(report, lexicon);
        this.nouns = new NounPhrases(report.words());
        this.phrases = new PhraseReader(report.words(), report.cast());
    }

    /** The fuller mention of what {@code phrase} speaks of; open when there is none. */
    Answer resolve(Phrase phrase) {
        if (phrase.article() != Article.DEFINITE || phrase.words().length() > 2 || phrase.words().end() > phrase.head() + 1) {
            return Answer.OPEN;
        }
        Words words = report.words();
        String head = words.get(phrase.head()).lower();
        Type type = namer.type(phrase.head());
        int uses = 0;
        for (int i = phrase.words().first() - 1; i >= Math.max(0, phrase.head() - FURTHEST) && uses < MOST_USES; i--) {
            if (!words.get(i).lower().equals(head)) {
                continue;
            }
            uses++;
            for (Mention mention : report.cast().in(new WordSpan(i, i + 1))) {
                Figure figure = report.cast().figure(mention);
                if (figure.sort() == Figure.Sort.BODY && isInPlay(figure, i, phrase.head()) && mention.words().end() == i + 1 && mention.words().length() > 1) {
                    return Answer.of(Identity.of(figure, Type.ORGANIZATION), ResolvedBy.DESCRIPTION, Confidence.DESCRIPTION);
                }
            }
            Answer fuller = fuller(i, type);
            if (!fuller.isOpen()) {
                return fuller;
            }
        }
        return Answer.OPEN;
    }

    /** Named more than once, or just now: a body named once in passing is not what "the company" means. */
    private boolean isInPlay(Figure figure, int mention, int index) {
        return figure.mentions().size() > 1 || report.words().get(index).sentence() - report.words().get(mention).sentence() <= 2;
    }

    /** The phrase around an earlier use of the same noun, when it says more than the noun. */
    private Answer fuller(int head, Type type) {
        Words words = report.words();
        WordSpan before = nouns.upTo(head);
        int end = type == Type.DOCUMENT ? afterHead(head) : head + 1;
        for (Phrase phrase : phrases.read(new WordSpan(before.first(), end))) {
            boolean first = words.is(before.first(), "a") || words.is(before.first(), "an");
            boolean introduces = first && type == Type.DOCUMENT || !report.cast().in(new WordSpan(phrase.words().first(), head)).isEmpty();
            if (phrase.head() == head && introduces && phrase.words().length() > (words.is(phrase.words().first(), "a") ? 2 : 1)) {
                Identity who = namer.unnamed(phrase);
                return Answer.of(who, ResolvedBy.DESCRIPTION, Confidence.DESCRIPTION);
            }
        }
        return Answer.OPEN;
    }

    /** "by …", "of …", "commissioned by …" after a document's noun, up to a clause or a mark. */
    private int afterHead(int head) {
        Words words = report.words();
        int at = head + 1;
        while (at < words.size() && at - head < 10 && words.get(at).sentence() == words.get(head).sentence()) {
            boolean name = !report.cast().in(new WordSpan(at, at + 1)).isEmpty();
            boolean joint = words.is(at, "by") || words.is(at, "from") || words.is(at, "of") || words.is(at, "commissioned") || words.is(at, "published")
                    || words.is(at, "the") || words.is(at, "released") || words.is(at, "conducted") || words.is(at, "written") || words.is(at, "issued")
                    || lexicon.roles().isTitle(words.get(at).lower()) || lexicon.countries().named(words.get(at).form()).isPresent();
            if (!name && !joint) {
                break;
            }
            at++;
        }
        return at;
    }
}
