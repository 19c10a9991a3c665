package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.domain.Anaphor;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Relay;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds to whom, through whom and on what occasion things were said. Holds word lists alone: one may serve many threads. */
public final class Occasions {

    private static final Set<String> QUESTIONED = Terms.of("asked pressed questioned quizzed grilled");

    private static final Set<String> TOGETHER = Terms.of("hearing debate meeting deposition session trial");

    private final Vocabulary vocabulary = new Vocabulary();

    private Occasions() {
    }

    /** With the tables of the class path. */
    public static Occasions load() {
        return new Occasions();
    }

    /**
     * The occasion of each attribution, in the order given.
     *
     * @param anaphors what tagging tells of pronouns; may be empty
     */
    public List<Occasion> of(Article article, Words words, List<Anaphor> anaphors, List<Told> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        return new Reading(article, words, anaphors, all).occasions();
    }

    /** One article's. */
    private final class Reading {

        private final Words words;
        private final List<Told> all;
        private final Places places;
        private final Phrases phrases;
        private final Media media;
        private final Naming naming;
        private final Staging staging;
        private final Addressees addressees;
        private final Pronouns pronouns;
        private final Transcript transcript;

        Reading(Article article, Words words, List<Anaphor> anaphors, List<Told> all) {
            this.words = words;
            this.all = all;
            this.places = new Places(words, all);
            this.phrases = new Phrases(words, vocabulary, places.starts());
            this.media = new Media(words, vocabulary);
            this.naming = new Naming(words, media.all(), article.publication().outlet());
            this.staging = new Staging(words, places, all.size(), new SceneFinder(phrases, vocabulary, media).find());
            this.addressees = new Addressees(phrases, vocabulary);
            this.pronouns = new Pronouns(phrases, anaphors);
            this.transcript = new Transcript(words, all);
        }

        List<Occasion> occasions() {
            List<Local> local = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                local.add(transcript.turns().contains(i) ? turn(i) : local(i));
            }
            Dialogue dialogue = new Dialogue(phrases, places, all);
            List<Play> plays = new Course(words, places, all, local, transcript.turns(), naming).run(dialogue, new Encounters(phrases, vocabulary, staging).find(), staging.loose());
            List<List<Relay>> chains = new Chain(words, media, naming, all, staging).of(plays);
            List<Occasion> occasions = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                occasions.add(new Occasion(passage(plays.get(i).addressee()), chains.get(i), passage(plays.get(i).setting())));
            }
            return occasions;
        }

        private Local local(int index) {
            Optional<Addressees.Found> found = addressees.of(all.get(index).attribution(), isTogether(index));
            Optional<WordSpan> whom = found.map(Addressees.Found::words).or(() -> questioned(index)).or(() -> writtenTo(index)).map(span -> named(index, span));
            List<List<WordSpan>> outlets = whom.flatMap(media::inPhrase).map(List::of).stream().toList();
            Play shown = Play.of(whom.map(List::of).orElse(List.of()), staging.of(index), outlets);
            boolean lasts = whom.isEmpty() || found.isPresent() && (found.get().lasts() || !outlets.isEmpty());
            return new Local(shown, lasts ? shown : Play.of(List.of(), staging.of(index), List.of()));
        }

        /** "Her submission to the court noted": to the court. */
        private Optional<WordSpan> writtenTo(int index) {
            for (CharSpan span : all.get(index).attribution().source()) {
                WordSpan source = words.under(span);
                for (int i = source.first(); i + 2 < source.end(); i++) {
                    Optional<Vocabulary.Setting> text = vocabulary.setting(words.get(i)).filter(setting -> setting.sort() == Vocabulary.Setting.Sort.TEXT);
                    if (text.isPresent() && words.is(i + 1, "to") && text.get().prepositions().contains("to")) {
                        return Optional.of(phrases.from(i + 2)).filter(phrases::isSomebody);
                    }
                }
            }
            return Optional.empty();
        }

        /** Who is meant, where "him" stands and it is certain. */
        private WordSpan named(int index, WordSpan whom) {
            return places.isPronoun(whom) ? pronouns.naming(whom, all.get(index).lastName()).orElse(whom) : whom;
        }

        /** Whether it is said at a hearing, a debate or a meeting. */
        private boolean isTogether(int index) {
            return staging.of(index).stream().flatMap(scene -> scene.setting().stream())
                    .anyMatch(span -> IntStream.range(span.first(), span.end()).anyMatch(i -> TOGETHER.contains(words.get(i).lower())));
        }

        private Local turn(int index) {
            List<WordSpan> whom = transcript.addressee(index).map(List::of).orElse(List.of());
            return new Local(new Play(whom, List.of(), List.of(), Play.Lasts.NOT), Play.NONE);
        }

        /** "Asked about the fees, Lee said": Lee was asked. */
        private Optional<WordSpan> questioned(int index) {
            var attribution = all.get(index).attribution();
            if (attribution.cue().isEmpty()) {
                return Optional.empty();
            }
            WordSpan cue = words.under(attribution.cue().getFirst());
            boolean asks = !cue.isEmpty() && QUESTIONED.contains(words.get(cue.first()).lower());
            if (!asks || attribution.source().stream().anyMatch(span -> words.under(span).first() < cue.first())) {
                return Optional.empty();
            }
            int sentence = words.get(cue.first()).sentence();
            return all.stream().filter(other -> other != all.get(index)).flatMap(other -> other.attribution().source().stream().limit(1))
                    .map(words::under).filter(span -> !span.isEmpty() && span.first() > cue.first() && words.get(span.first()).sentence() == sentence)
                    .findFirst();
        }

        private Optional<Passage> passage(List<WordSpan> pieces) {
            return pieces.isEmpty() ? Optional.empty() : Optional.of(Passage.of(words.text(), pieces.stream().map(words::chars).toList()));
        }
    }
}
