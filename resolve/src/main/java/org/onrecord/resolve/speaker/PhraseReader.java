package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.speaker.Phrase.Article;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Reads the words of a source as one noun phrase, or as several when they join named speakers ("Ann Lee and the mayor"). */
final class PhraseReader {

    private static final Set<String> AFTER_HEAD = Terms.of("who which that whose whom of for from in at on with by to about near under during after before among",
            "between against over within across inside outside led commissioned conducted made called named",
            "including like as and or but living representing supporting backing working speaking who've is was",
            "are were when where while released published issued surveyed interviewed polled familiar close",
            "himself herself themselves itself alike all both early late later earlier also then now once again",
            "himself having written obtained filed briefed");
    private static final Set<String> DEFINITE = Terms.of("the this that these those his her its their my our your both");
    private static final Set<String> INDEFINITE = Terms.of("a an another some several many most few one two three four five any every each no other more at",
            "about");
    private static final Set<String> BEFORE_PHRASE = Terms.of("by from as to for like even only and but according either neither so yet said says while");

    /** A clause of its own starts with them: "the experts we asked". */
    private static final Set<String> SUBJECTS = Terms.of("i we he she they you");
    private static final Set<String> TRANSPARENT = Terms.of("release publication copy copies");

    private final Words words;
    private final Cast cast;

    PhraseReader(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** Whether the head of a noun phrase stands before this word. */
    static boolean endsHead(Word word) {
        return word.kind() != Word.Kind.LETTERS && word.kind() != Word.Kind.CLITIC && word.kind() != Word.Kind.NUMBER
                || AFTER_HEAD.contains(word.lower());
    }

    /** In the text's order; empty when the words hold no noun. */
    List<Phrase> read(WordSpan source) {
        List<Phrase> phrases = new ArrayList<>();
        int at = source.first();
        while (at < source.end()) {
            int end = segmentEnd(at, source.end());
            Optional<Phrase> phrase = phrase(at, end, source.end());
            if (phrase.isPresent() && (phrases.isEmpty() || joins(phrases.getFirst(), phrase.get(), at))) {
                phrases.add(phrase.get());
            }
            at = afterBracket(Math.max(end, at), source.end());
        }
        return phrases;
    }

    /** Where the next phrase may start: after the separator at {@code index}, or after the whole bracket that opens there. */
    private int afterBracket(int index, int end) {
        int at = index;
        if (at < end && words.is(at, "(")) {
            while (at < end && !words.is(at, ")")) {
                at++;
            }
        }
        return at + 1;
    }

    /** A further phrase is a speaker of its own when it is a name beside a name; all else explains the first. */
    private boolean joins(Phrase first, Phrase next, int start) {
        boolean and = words.is(start - 1, "and") || words.is(start, "and");
        boolean named = next.name().isPresent() && next.name().get().first() <= start + 2;
        boolean others = words.get(next.words().first()).is("other") || words.get(next.words().first()).is("others");
        return first.name().isPresent() && (named || and && (others || next.article() == Article.DEFINITE));
    }

    /** Where the next "and", "nor", comma or bracket after {@code start} stands, outside names. */
    private int segmentEnd(int start, int end) {
        int at = start;
        while (at < end) {
            List<Mention> mentions = cast.in(new WordSpan(at, at + 1));
            if (!mentions.isEmpty()) {
                at = Math.max(at + 1, mentions.getFirst().words().end());
                continue;
            }
            if (at > start && (words.is(at, "and") || words.is(at, "nor") || words.is(at, ",") || words.is(at, "(") || words.is(at, "&") || words.is(at, ";"))) {
                return at;
            }
            at++;
        }
        return end;
    }

    private Optional<Phrase> phrase(int start, int segmentEnd, int sourceEnd) {
        int at = start;
        while (at < segmentEnd && (BEFORE_PHRASE.contains(words.get(at).lower()) || isPunctuation(at))) {
            at++;
        }
        at = afterTransparent(at + (at < segmentEnd && words.is(at, "whose") ? 1 : 0), segmentEnd);
        Article article = Article.NONE;
        int first = at;
        if (at < segmentEnd && DEFINITE.contains(words.get(at).lower())) {
            article = Article.DEFINITE;
            first = words.is(at, "the") ? at + 1 : at;
            at++;
        } else if (at < segmentEnd && (INDEFINITE.contains(words.get(at).lower()) || words.get(at).kind() == Word.Kind.NUMBER)) {
            article = Article.INDEFINITE;
            at += words.is(at, "a") || words.is(at, "an") ? 1 : 0;
        }
        return head(first, at, segmentEnd, sourceEnd, article);
    }

    /** "The release of a report" speaks of the report. */
    private int afterTransparent(int start, int end) {
        int noun = start < end && (DEFINITE.contains(words.get(start).lower()) || words.is(start, "a")) ? start + 1 : start;
        return noun + 1 < end && TRANSPARENT.contains(words.get(noun).lower()) && words.is(noun + 1, "of") ? noun + 2 : start;
    }

    private boolean isPunctuation(int index) {
        Word.Kind kind = words.get(index).kind();
        return kind == Word.Kind.OTHER || kind == Word.Kind.STOP || kind == Word.Kind.DOUBLE || kind == Word.Kind.SINGLE;
    }

    private Optional<Phrase> head(int first, int start, int end, int sourceEnd, Article article) {
        int head = -1;
        Mention name = null;
        Article found = article;
        int at = start;
        while (at < end && (head < 0 && !isPunctuation(at) || !endsHead(words.get(at)) && !(head >= 0 && isClause(head, at)))) {
            List<Mention> here = cast.in(new WordSpan(at, at + 1));
            if (!here.isEmpty()) {
                name = here.getFirst();
                head = Math.min(end, name.words().end()) - 1;
                at = head + 1;
            } else if (words.get(at).kind() == Word.Kind.CLITIC) {
                boolean more = at + 1 < end && !endsHead(words.get(at + 1));
                found = more && found == Article.NONE ? Article.DEFINITE : found;
                at++;
            } else {
                name = null;
                head = at;
                at++;
            }
        }
        if (head < 0) {
            return Optional.empty();
        }
        int last = lastWord(head + 1, sourceEnd);
        Optional<Mention> apposition = name == null ? apposition(at, sourceEnd) : Optional.empty();
        return Optional.of(new Phrase(new WordSpan(Math.min(first, head), last), head, Optional.ofNullable(name), apposition, found));
    }

    /** "judges handling requests", "a memo seen by the paper": a participle after a noun starts a clause. */
    private boolean isClause(int head, int index) {
        Word word = words.get(index);
        if (SUBJECTS.contains(word.lower()) && !word.isAllCapitals()) {
            return true;
        }
        boolean plural = words.get(head).lower().endsWith("s");
        return head == index - 1 && word.isLowerCase() && words.get(head).isLowerCase() && (plural || words.is(index + 1, "by"))
                && Participles.isOne(word);
    }

    /** The phrase goes on over "of …", "in …" and the like after its head, up to a comma, a bracket or a clause. */
    private int lastWord(int start, int end) {
        int at = start;
        while (at < end) {
            Word word = words.get(at);
            boolean clause = word.is("who") || word.is("which") || word.is("that") || word.is("whose") || word.is("himself") || word.is("herself")
                    || word.is("i") || word.is("we") || word.is("they");
            if (clause || isPunctuation(at) && !word.form().equals("-") && !word.form().equals("/") && !word.form().equals("%")) {
                break;
            }
            at++;
        }
        return at > start && words.get(at - 1).kind() == Word.Kind.CLITIC ? at - 1 : at;
    }

    /** "the host of the summit, Chancellor Ann Lee": the person named right after the first comma. */
    private Optional<Mention> apposition(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.is(i, ",") || words.is(i, "and") && i + 1 < end && words.get(i + 1).isLowerCase()) {
                int name = i + 1;
                for (Mention mention : cast.in(new WordSpan(name, end))) {
                    boolean close = mention.first() <= name + 4 && !words.get(Math.min(words.size() - 1, mention.words().end())).isPossessive();
                    if (cast.figure(mention).isPerson() && close) {
                        return Optional.of(mention);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
