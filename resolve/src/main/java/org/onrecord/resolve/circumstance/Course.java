package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Kind;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Passes an occasion on to what the same speaker says next: after "told the Harbor Post" all that Lee "said" was said to the Post,
 * until another occasion is told of. The lede, which sums up what the report then tells, takes it from there.
 */
final class Course {

    /** Paragraphs without a word of the speaker after which an occasion is over. */
    private static final int MOST_APART = 6;

    /** The lede: a headline and the two paragraphs after it. */
    private static final int LEDE = 3;

    /** So many paragraphs after the lede its occasion is told of. */
    private static final int LEDE_REACH = 5;

    private static final Set<Kind> SAID = Set.of(Kind.SPEECH, Kind.WRITING, Kind.OTHER);
    private static final Set<String> OTHER_TIME = Terms.of("has have had 've 's 'd repeatedly often earlier previously once long always frequently regularly ago never before tweet tweets tweeted tweeting");
    private static final Set<String> PLAIN = Terms.of("say says said saying add adds added adding note notes noted noting tell tells told telling explain explains explained",
            "argue argues argued arguing suggest suggests suggested insist insists insisted recall recalls recalled recalling respond responds responded reply replies replied",
            "continue continues continued continuing conclude concluded concludes acknowledge acknowledged acknowledges acknowledging claim claims claimed claiming",
            "describe described describing call called calling predict predicted predicting stress stressed stressing emphasize emphasized state stated : declare declared",
            "assert asserted asserting maintain maintained deny denied denying admit admitted concede conceded observe observed remark remarked write wrote writes",
            "ask asked asks asking warn warned warning urge urged urging promise promised promising vow vowed vowing criticize criticized accuse accused accusing");
    private static final Set<String> SPEECHES = Terms.of("speech remarks address talk comments");

    /** Words between "in an interview with the Post" and who gave it. */
    private static final int SUBJECT_REACH = 8;

    private final Words words;
    private final Places places;
    private final Times times;
    private final List<Told> all;
    private final Naming naming;
    private final List<Local> local;
    private final Set<Integer> turns;
    private final Play[] plays;
    private final Map<String, Last> lasts = new HashMap<>();
    private final Map<String, Play> own = new HashMap<>();
    private Play latest = Play.NONE;
    private final Map<String, String> byLastName = new HashMap<>();

    /** The last statement on an occasion. */
    private record Last(Play play, int index, int paragraph, int origin) {
    }

    /**
     * @param local what stands beside each attribution
     * @param turns the turns of a transcript: they are one occasion, whoever speaks
     */
    Course(Words words, Places places, List<Told> all, List<Local> local, Set<Integer> turns, Naming naming) {
        this.words = words;
        this.places = places;
        this.times = new Times(words, places);
        this.all = all;
        this.naming = naming;
        this.local = local;
        this.turns = turns;
        this.plays = local.stream().map(Local::shown).toArray(Play[]::new);
        all.stream().filter(told -> !told.lastName().isEmpty()).forEach(told -> byLastName.putIfAbsent(told.lastName(), told.who()));
    }

    List<Play> run(Dialogue dialogue, List<Encounters.Encounter> encounters, List<Scene> loose) {
        List<Integer> order = IntStream.range(0, all.size()).boxed().sorted(Comparator.comparingInt(places::anchor)).toList();
        int met = 0;
        int set = 0;
        for (int index : order) {
            while (met < encounters.size() && encounters.get(met).one().first() < places.anchor(index)) {
                dialogue.meets(encounters.get(met).one(), encounters.get(met).other());
                met++;
            }
            while (set < loose.size() && loose.get(set).words().first() < places.anchor(index)) {
                stage(loose.get(set++), index);
            }
            boolean told = !plays[index].addressee().isEmpty();
            follow(index);
            converse(index, told, dialogue);
        }
        lede(order);
        return List.of(plays);
    }

    /** "Lee spoke to the Harbor Post on Friday." What Lee says after that was said there. */
    private void stage(Scene scene, int next) {
        int paragraph = words.get(scene.words().first()).paragraph();
        Play play = Play.of(List.of(), List.of(scene), List.of());
        String who = subject(scene);
        if (play.lasts() == Play.Lasts.LONG && !who.isEmpty()) {
            lasts.put(who, new Last(play, next, paragraph, Times.NOWHERE));
            if (play.media().stream().anyMatch(naming::isOwn)) {
                own.put(who, play);
            }
        }
    }

    /** Whom the sentence of a scene names before it, of those who speak in the report. */
    private String subject(Scene scene) {
        WordSpan sentence = words.sentence(words.get(scene.words().first()).sentence());
        for (int i = scene.words().first() - 1; i >= sentence.first(); i--) {
            String who = words.get(i).isCapitalized() ? byLastName.getOrDefault(words.get(i).lower(), "") : "";
            if (!who.isEmpty()) {
                return who;
            }
        }
        for (int i = scene.words().end(); i < Math.min(sentence.end(), scene.words().end() + SUBJECT_REACH); i++) {
            String who = words.get(i).isCapitalized() ? byLastName.getOrDefault(words.get(i).lower(), "") : "";
            if (!who.isEmpty()) {
                return who;
            }
        }
        return "";
    }

    private void converse(int index, boolean told, Dialogue dialogue) {
        Play play = plays[index];
        if (turns.contains(index) || all.get(index).speakers().isEmpty()) {
            return;
        }
        if (told && play.media().isEmpty()) {
            WordSpan named = places.isPronoun(play.addressee().getFirst()) ? dialogue.partner(index).orElse(play.addressee().getFirst())
                    : play.addressee().getFirst();
            Play.Lasts lasts = dialogue.isHearing(index) && !local.get(index).carried().addressee().isEmpty() ? Play.Lasts.LONG : play.lasts();
            plays[index] = new Play(List.of(named), play.media(), play.setting(), lasts);
            if (!places.isPronoun(named)) {
                dialogue.talks(index, named);
            }
        } else if (play.addressee().isEmpty()) {
            dialogue.addressee(index, mayInherit(index) && !times.isLongerPast(index, Times.NOWHERE)).ifPresent(whom ->
                    plays[index] = new Play(List.of(whom), play.media(), play.setting(), play.lasts()));
        }
    }

    private void follow(int index) {
        String who = all.get(index).who();
        if (turns.contains(index)) {
            plays[index] = latest.media().isEmpty() ? plays[index] : plays[index].or(latest);
        } else if (!who.isEmpty()) {
            follow(index, who);
        }
        latest = plays[index].lasts() == Play.Lasts.LONG ? plays[index] : latest;
    }

    private void follow(int index, String who) {
        Last last = lasts.get(who);
        Play carried = local.get(index).carried();
        if (plays[index].isEmpty()) {
            plays[index] = inherited(index, last);
            if (last != null && !plays[index].isEmpty()) {
                lasts.put(who, new Last(plays[index], index, places.endParagraph(index), last.origin()));
            }
            return;
        }
        if (last != null && refersBack(plays[index], last.play(), places.paragraph(index) - last.paragraph())) {
            plays[index] = plays[index].or(last.play());
            carried = carried.or(last.play());
        }
        if (carried.lasts() != Play.Lasts.NOT) {
            lasts.put(who, new Last(carried, index, places.endParagraph(index), index));
            if (carried.media().stream().anyMatch(naming::isOwn)) {
                own.put(who, carried);
            }
        }
    }

    private Play inherited(int index, Last last) {
        if (last == null || !mayInherit(index) || all.get(last.index()).enclosing() != all.get(index).enclosing()) {
            return Play.NONE;
        }
        Play base = own.getOrDefault(all.get(index).who(), Play.NONE);
        boolean digression = !base.isEmpty() && last.play().media().stream().noneMatch(naming::isOwn);
        boolean lasts = last.play().lasts() == Play.Lasts.LONG && !digression;
        if (times.isOther(index, last.origin())) {
            return Play.NONE;
        }
        boolean near = places.paragraph(index) - last.paragraph() <= (lasts ? MOST_APART : places.isAlone(index) ? 1 : 0);
        return near ? last.play() : base;
    }

    /** Whether a thing was plainly said once, and not at another time or ever again. */
    private boolean mayInherit(int index) {
        Told told = all.get(index);
        CharSpan first = told.attribution().content().getFirst();
        WordSpan content = words.under(first);
        boolean quoted = !content.isEmpty() && words.get(content.first()).isQuotationMark();
        return (quoted || SAID.contains(told.kind()) && isPlain(told.attribution())) && told.attribution().cue().stream().noneMatch(this::isOtherTime);
    }

    /** Whether the cue is a plain word of saying: "embarrassed" and "defended" need not be said on the occasion. */
    private boolean isPlain(Attribution attribution) {
        return attribution.cue().isEmpty() || attribution.cue().stream().map(words::under)
                .anyMatch(cue -> IntStream.range(cue.first(), cue.end()).anyMatch(i -> PLAIN.contains(words.get(i).lower())));
    }

    private boolean isOtherTime(CharSpan cue) {
        WordSpan under = words.under(cue);
        for (int i = under.first(); i < Math.min(words.size(), under.end() + 1); i++) {
            boolean after = i == under.end() && (places.holder(i) != places.holder(under.first()) || words.get(i).sentence() != words.get(i - 1).sentence());
            if (!after && OTHER_TIME.contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "The interview" and "his speech" are the ones told of before. */
    private boolean refersBack(Play mine, Play before, int apart) {
        if (mine.setting().isEmpty() || !mine.media().isEmpty() || before.isEmpty()) {
            return false;
        }
        WordSpan first = mine.setting().getFirst();
        List<String> definite = List.of("the", "this", "that", "his", "her", "their");
        String noun = words.get(first.end() - 1).lower();
        List<Integer> earlier = new ArrayList<>();
        before.setting().forEach(span -> IntStream.range(span.first(), span.end()).forEach(earlier::add));
        boolean same = earlier.stream().anyMatch(i -> words.is(i, noun));
        boolean speech = apart <= 1 && SPEECHES.contains(noun) && !before.addressee().isEmpty();
        return definite.contains(words.get(first.first()).lower()) && first.length() <= 2 && (same || speech);
    }

    private void lede(List<Integer> order) {
        Map<String, Integer> firsts = new HashMap<>();
        for (int index : order.reversed()) {
            String who = all.get(index).who();
            Integer first = firsts.get(who);
            if (plays[index].lasts() == Play.Lasts.LONG) {
                firsts.put(who, index);
            } else if (first != null && plays[index].isEmpty() && isLedeOf(index, first)) {
                plays[index] = plays[first];
            }
        }
    }

    private boolean isLedeOf(int index, int first) {
        boolean sameSentence = words.get(places.anchor(index)).sentence() == words.get(places.anchor(first)).sentence();
        boolean lede = places.paragraph(index) < LEDE && places.paragraph(first) - places.paragraph(index) <= LEDE_REACH;
        boolean otherTime = times.isOther(index, first) || times.isLongerPast(first, index);
        return (lede || sameSentence) && !otherTime && mayInherit(index) && all.get(index).enclosing() == all.get(first).enclosing();
    }
}
