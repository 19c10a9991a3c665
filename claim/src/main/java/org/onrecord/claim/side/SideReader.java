package org.onrecord.claim.side;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.side.Judged.Polarity;
import org.onrecord.domain.Act;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Stance;
import org.onrecord.domain.Statement;

/** Tells sides by the words of statements. Holds tables alone: one may serve many threads. */
public final class SideReader {

    /**
     * Two clauses must have so much in common before a negation in one of them, and not in its cue, makes them opposed: with less it may be of something else.
     */
    private static final double CLOSE = 0.3;

    /** The same where the claim is put into words that negate and the statement only lacks them ("barely profitable": "a profit"). */
    private static final double CLOSER = 0.8;

    /** Whatever side they take, those who say the same in the same words are on the same one. */
    private static final double SAME = 0.95;

    /** What a claim in words says of itself. */
    private static final Set<Operator.Does> CLAIMED = EnumSet.of(Operator.Does.NEGATES, Operator.Does.FALSIFIES, Operator.Does.REJECTS, Operator.Does.DENIAL,
            Operator.Does.PERHAPS, Operator.Does.CONDITION);

    private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither", "nor");

    private final CueTable cues = new CueTable();
    private final ContentReader contents = new ContentReader();
    private final Antonyms antonyms = new Antonyms();

    private SideReader() {
    }

    /** With the tables of the class path. */
    public static SideReader load() {
        return new SideReader();
    }

    /** The side that a statement takes to a claim put into words. */
    public Sided side(Statement statement, String wording) {
        return side(read(statement), statement.manner().act(), readWording(wording));
    }

    /** How two statements of one claim stand to each other. */
    public PairSide pair(Statement one, Statement other) {
        return pair(read(one), read(other));
    }

    boolean isStopWord(String word) {
        return contents.isStopWord(word);
    }

    /** A claim in words: whatever they hand on, ask or doubt is the very thing that is claimed. */
    Reading readWording(String wording) {
        Reading read = read("", wording);
        return new Reading(read.cue(), read.clauses().stream().map(clause -> clause.only(CLAIMED)).toList(), false);
    }

    /** Whether its source says that there is none: "no official said", "nobody expects". */
    public static boolean isNobody(Statement statement) {
        List<Word> source = Words.of(statement.wording().source().map(Passage::text).orElse(""));
        return !source.isEmpty() && NOBODY.contains(source.getFirst().text());
    }

    Reading read(Statement statement) {
        Reading read = read(statement.wording().cue().map(Passage::text).orElse(""), statement.wording().content().text());
        return isNobody(statement) ? new Reading(CueReading.byNobody(statement.wording().source().orElseThrow().text()), read.clauses(), read.quoted()) : read;
    }

    /** @param cue empty: none stands there */
    Reading read(String cue, String content) {
        String text = content.strip();
        boolean quoted = !text.isEmpty() && "\"“”'‘’".indexOf(text.charAt(0)) >= 0;
        return new Reading(CueReading.of(cues, Words.of(cue), Words.of(content)), contents.read(content), quoted);
    }

    /** Whether a statement is held against the wording by words that both have, not only as a whole. */
    boolean isClose(Reading statement, Reading wording) {
        return Comparison.of(statement, wording, antonyms).close() >= CLOSE;
    }

    Sided side(Reading statement, Act act, Reading wording) {
        if (statement.isEmpty() && statement.clauses().stream().noneMatch(Clause::isBareVerdict) && statement.cue().does() == CueReading.Does.SAYS) {
            return new Sided(Stance.UNCLEAR, List.of("no words to go by"));
        }
        Comparison held = Comparison.of(statement, wording, antonyms);
        Judged judged = held.one();
        if (held.turn().isPresent() && held.close() >= CLOSE && judged.polarity().isSide()) {
            judged = new Judged(judged.polarity().turned(), judged.reasons()).because("\"" + held.turn().get() + "\" instead of its opposite");
        }
        if (held.other().polarity() == Polarity.HANDED_ON && judged.polarity().isSide()) {
            return new Sided(Stance.UNCLEAR, judged.because("what the claim says of it is handed on there").reasons());
        }
        if (held.other().polarity() == Polarity.DENIED) {
            judged = new Judged(judged.polarity().turned(), judged.reasons());
        }
        return stance(statement, act, judged, held);
    }

    private static Sided stance(Reading statement, Act act, Judged judged, Comparison held) {
        boolean byCue = statement.cue().does() == CueReading.Does.DENIES;
        boolean bare = held.other().polarity() == Polarity.DENIED && held.one().polarity() == Polarity.ASSERTED && held.close() < CLOSER;
        boolean weak = bare || judged.polarity() == Polarity.DENIED && !byCue && held.close() < CLOSE && !held.alone() && statement.clauses().stream().noneMatch(Clause::isBareVerdict);
        boolean unheard = held.close() == 0 && judged.polarity() == Polarity.ASSERTED && act == Act.DENY;
        if (weak || unheard) {
            return new Sided(Stance.UNCLEAR, judged.because("what is denied may be something else").reasons());
        }
        return new Sided(stance(statement, judged.polarity()), judged.reasons());
    }

    private static Stance stance(Reading statement, Polarity polarity) {
        return switch (polarity) {
            case ASSERTED -> statement.cue().does() == CueReading.Does.CONCEDES ? Stance.CONCEDES : Stance.ASSERTS;
            case DENIED -> Stance.DENIES;
            case DOUBTED -> Stance.DOUBTS;
            case HANDED_ON -> Stance.REPORTS_NEUTRALLY;
            case OPEN -> Stance.UNCLEAR;
        };
    }

    PairSide pair(Reading one, Reading other) {
        Comparison held = Comparison.of(one, other, antonyms);
        Polarity mine = held.turn().isPresent() ? held.one().polarity().turned() : held.one().polarity();
        Polarity theirs = held.other().polarity();
        if (mine == Polarity.DOUBTED && theirs == Polarity.DOUBTED) {
            return PairSide.AGREE;
        }
        if (!mine.isSide() || !theirs.isSide()) {
            boolean same = mine == theirs && held.close() >= SAME && one.cue().does() == other.cue().does() && one.quoted() == other.quoted();
            return same ? PairSide.AGREE : PairSide.UNCLEAR;
        }
        boolean byCue = one.cue().does() == CueReading.Does.DENIES || other.cue().does() == CueReading.Does.DENIES;
        return mine == theirs ? PairSide.AGREE : byCue || held.close() >= CLOSE ? PairSide.OPPOSED : PairSide.UNCLEAR;
    }
}
