package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.circumstance.Scene.Sort;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds the phrases that tell of an occasion, in one pass over the words. */
final class SceneFinder {

    private static final Set<String> BEFORE_NOUN = Terms.of("in during at on by via after following from");
    private static final Set<String> TALKING = Terms.of("speaking spoke speaks talking talked appearing appeared testifying testified lecturing chatting chatted");
    private static final Set<String> ADDRESSING = Terms.of("addressing addressed briefing interviewing");
    private static final Set<String> ASKED = Terms.of("asked pressed questioned quizzed grilled queried interviewed");
    private static final Set<String> REPORTING = Terms.of("reported reports reporting wrote writes cited");
    private static final Set<String> TALKED_TO = Terms.of("to with before");
    private static final Set<String> BENCHES = Terms.of("court judge judges jury committee subcommittee panel commission tribunal parliament senate congress council legislature");
    private static final Set<String> CARRYING = Terms.of("quoted cited carried published reported released obtained aired broadcast posted distributed relayed");
    private static final Set<String> APPEARING = Terms.of("appeared appears appearing");
    private static final Set<String> DOCUMENTS = Terms.of("report reports document documents notes emails e-mails transcript transcripts memo cable cables filing filings",
            "complaint indictment affidavit lawsuit study book biography files records");

    /** Words between a preposition and the noun of the occasion: "at a hastily called evening news conference". */
    private static final int WIDEST = 9;

    /** Words between "released" and "by". */
    private static final int MOST_BETWEEN = 4;

    private final Words words;
    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final Media media;
    private final List<Scene> scenes = new ArrayList<>();

    SceneFinder(Phrases phrases, Vocabulary vocabulary, Media media) {
        this.words = phrases.words();
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.media = media;
    }

    /** In the order of their first words. */
    List<Scene> find() {
        for (int i = 0; i < words.size(); i++) {
            at(i).ifPresent(scenes::add);
        }
        return scenes;
    }

    private Optional<Scene> at(int index) {
        String lower = words.get(index).lower();
        if (BEFORE_NOUN.contains(lower)) {
            Optional<Scene> scene = nounScene(index);
            return scene.isPresent() || !lower.equals("on") ? scene : onAir(index);
        }
        if (APPEARING.contains(lower) && (isDocument(index - 1) || isDocument(index - 2))) {
            return carried(index);
        }
        if (TALKING.contains(lower)) {
            return talk(index);
        }
        if (ADDRESSING.contains(lower)) {
            WordSpan whom = phrases.from(index + 1);
            return phrases.isSomebody(whom) ? Optional.of(scene(Sort.EVENT, index, whom)) : Optional.empty();
        }
        if (ASKED.contains(lower) && words.is(index + 1, "by")) {
            return somebody(Sort.ASKED, index, index + 2);
        }
        if ((lower.equals("question") || lower.equals("questions")) && words.is(index + 1, "from")) {
            return somebody(Sort.ASKED, index, index + 2);
        }
        if (lower.equals("according") && words.is(index + 1, "to")) {
            return passedOn(index, phrases.from(index + 2));
        }
        if (lower.equals("before")) {
            WordSpan bench = phrases.from(index + 1);
            return bench.isEmpty() || !BENCHES.contains(words.get(phrases.head(bench)).lower()) ? Optional.empty() : Optional.of(scene(Sort.EVENT, index, bench));
        }
        Optional<Scene> carried = CARRYING.contains(lower) ? carried(index) : Optional.empty();
        return carried.isEmpty() && REPORTING.contains(lower) ? reported(index) : carried;
    }

    private boolean isDocument(int index) {
        return index >= 0 && (DOCUMENTS.contains(words.get(index).lower()) || words.is(index, "article") || words.is(index, "essay"));
    }

    private Optional<Scene> somebody(Sort sort, int from, int at) {
        WordSpan whom = phrases.from(at);
        return phrases.isSomebody(whom) ? Optional.of(scene(sort, from, whom)) : Optional.empty();
    }

    private Scene scene(Sort sort, int from, WordSpan whom) {
        List<WordSpan> medium = media.in(whom).map(List::of).orElse(List.of());
        return new Scene(sort, new WordSpan(from, whom.end()), List.of(), List.of(whom), sort == Sort.ASKED ? List.of() : medium);
    }

    /** "In an interview with ...", "at a news conference in ...". */
    private Optional<Scene> nounScene(int index) {
        int noun = -1;
        int at = index + 1;
        while (at < words.size() && at - index <= WIDEST && isModifier(index, at)) {
            noun = vocabulary.setting(words.get(at)).isPresent() && !isPlural(index, at) ? at : noun;
            at++;
        }
        if (noun < 0 || isNoCall(noun) || noun + 1 < words.size() && words.get(noun + 1).isPossessive() || noun + 1 < at && words.get(noun + 1).isLowerCase() && !words.get(noun + 1).lower().endsWith("ly")) {
            return Optional.empty();
        }
        if (phrases.isTime(index + 1) && noun != index + 2) {
            return Optional.empty();
        }
        boolean properName = words.get(noun).isCapitalized() && noun > index + 1 && words.get(noun - 1).isCapitalized();
        Vocabulary.Setting setting = vocabulary.setting(words.get(noun)).orElseThrow();
        boolean goesOn = words.get(noun).isCapitalized() && noun + 1 < words.size() && words.get(noun + 1).isCapitalized() && !phrases.isTime(noun + 1)
                && words.get(noun + 1).sentence() == words.get(noun).sentence() && !phrases.startsPart(noun + 1);
        boolean named = goesOn || properName && setting.sort() != Vocabulary.Setting.Sort.EVENT;
        if (named || !fits(words.get(index).lower(), words.get(noun), setting)) {
            return Optional.empty();
        }
        Sort sort = Sort.valueOf(setting.sort().name());
        WordSpan phrase = new WordSpan(index + 1, noun + 1);
        return Optional.of(new SceneReader(phrases, media, sort, setting.prepositions()).read(phrase, index, noun + 1)).filter(this::tells);
    }

    /** "After an interview" gives a time, unless it says with whom. */
    private boolean tells(Scene scene) {
        boolean after = words.is(scene.words().first(), "after") || words.is(scene.words().first(), "following") || words.is(scene.words().first(), "from");
        return !after || !scene.medium().isEmpty() && scene.sort() == Sort.TALK;
    }

    private boolean isModifier(int index, int at) {
        Word word = words.get(at);
        boolean text = word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.NUMBER || word.isPossessive();
        boolean ends = Phrases.ends(word) && !word.is("this") && !word.is("last") && !word.is("earlier");
        return text && !ends && word.sentence() == words.get(index).sentence() && !word.is("of") && !word.is("for") && (!word.is("and") || isTownHall(at));
    }

    private boolean isTownHall(int and) {
        return words.get(and - 1).isCapitalized() && and + 1 < words.size() && words.get(and + 1).isCapitalized();
    }

    /** "In interviews", "in tweets" tells of one when only one is named. */
    private boolean isPlural(int index, int at) {
        return words.get(at).lower().endsWith("s") && !words.is(at, "remarks") && !words.is(at, "comments") && at > index + 1
                && (words.is(at - 1, "other") || words.is(at - 1, "several") || words.is(at - 1, "many"));
    }

    private boolean fits(String preposition, Word noun, Vocabulary.Setting setting) {
        return switch (setting.sort()) {
            case TALK -> true;
            case TEXT -> !preposition.equals("at") && !(preposition.equals("on") && !noun.is("post"));
            case EVENT -> !preposition.equals("by") && !preposition.equals("via") && !(noun.is("hall") && !isTown(noun))
                    && !(noun.is("address") && !preposition.equals("in"));
            case AIR -> !preposition.equals("at") && !preposition.equals("after") && !(noun.is("show") && preposition.equals("in"));
        };
    }

    /** "A roll call" and "a close call" are none with anybody. */
    private boolean isNoCall(int noun) {
        return words.is(noun, "call") && (words.is(noun - 1, "roll") || words.is(noun - 1, "close"));
    }

    private boolean isTown(Word hall) {
        int at = words.firstEndingAfter(hall.span().start());
        return words.is(at - 1, "town");
    }

    /** "On Harbor TV", "on Twitter", "on “Harbor Tonight”". */
    private Optional<Scene> onAir(int index) {
        if (media.isPlatform(index + 1)) {
            List<WordSpan> platform = List.of(new WordSpan(index + 1, index + 2));
            return Optional.of(new Scene(Sort.TEXT, new WordSpan(index, index + 2), platform, List.of(), platform));
        }
        Scene scene = new SceneReader(phrases, media, Sort.AIR, Set.of()).read(new WordSpan(index + 1, index + 1), index, index);
        if (scene.medium().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scene(Sort.AIR, scene.words(), scene.medium(), List.of(), scene.medium()));
    }

    /** "Speaking on Friday to ...", "testified before ...". */
    private Optional<Scene> talk(int index) {
        Sort sort = words.get(index).lower().startsWith("testif") || words.get(index).lower().startsWith("appear") ? Sort.EVENT : Sort.TALK;
        Set<String> whom = sort == Sort.EVENT ? Set.of("before") : TALKED_TO;
        Scene scene = new SceneReader(phrases, media, Sort.EVENT, whom).read(new WordSpan(index, index), index, index + 1);
        return scene.addressee().isEmpty() ? Optional.empty()
                : Optional.of(new Scene(sort, scene.words(), List.of(), scene.addressee(), scene.medium()));
    }

    private Optional<Scene> passedOn(int from, WordSpan whom) {
        if (whom.isEmpty()) {
            return Optional.empty();
        }
        Optional<WordSpan> document = DOCUMENTS.contains(words.get(phrases.head(whom)).lower()) ? Optional.of(whom) : Optional.empty();
        return media.in(whom).or(() -> document)
                .map(outlet -> new Scene(Sort.SOURCE, new WordSpan(from, whom.end()), List.of(), List.of(), List.of(outlet)));
    }

    /** "Quoted by ...", "in emails released on Friday by ...", "quoted in the Harbor Post". */
    private Optional<Scene> carried(int participle) {
        int at = participle + 1;
        while (at < words.size() && at - participle <= MOST_BETWEEN && !words.is(at, "by") && !words.is(at, "in")
                && words.get(at).sentence() == words.get(participle).sentence() && words.get(at).kind() != Word.Kind.OTHER) {
            at++;
        }
        if (!words.is(at, "by") && !words.is(at, "in") || words.get(at).sentence() != words.get(participle).sentence()) {
            return Optional.empty();
        }
        WordSpan by = phrases.from(at + 1);
        return media.in(by).map(outlet -> new Scene(Sort.SOURCE, new WordSpan(participle, by.end()), List.of(), List.of(), List.of(outlet)));
    }

    /** "..., the Harbor Post reported". */
    private Optional<Scene> reported(int verb) {
        int first = verb;
        while (first > 0 && verb - first < WIDEST && words.get(first - 1).sentence() == words.get(verb).sentence()
                && (words.get(first - 1).isCapitalized() || first < verb && (words.is(first - 1, "of") || words.is(first - 1, "and")))) {
            first--;
        }
        WordSpan outlet = new WordSpan(first, verb);
        return media.in(outlet).filter(medium -> medium.end() == verb)
                .map(medium -> new Scene(Sort.SOURCE, new WordSpan(medium.first(), verb + 1), List.of(), List.of(), List.of(medium)));
    }
}
