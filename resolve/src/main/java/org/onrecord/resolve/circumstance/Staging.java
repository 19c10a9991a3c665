package org.onrecord.resolve.circumstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Gives each scene to the attribution of its sentence that it stands nearest to, both inside the same content or in none. */
final class Staging {

    private static final Set<String> LETTERS = Terms.of("emails e-mails email messages letters cables memos documents correspondence");
    private static final int ARCHIVE_WIDTH = 8;
    private static final int MOST_ARCHIVES = 20;

    private final Words words;
    private final Places places;
    private final List<List<Scene>> staged = new ArrayList<>();
    private final List<Scene> loose = new ArrayList<>();
    private final List<Scene> archives = new ArrayList<>();

    /** For each sentence the attributions whose source or cue stands in it. */
    private final Map<Integer, List<Integer>> bySentence = new HashMap<>();

    Staging(Words words, Places places, int attributions, List<Scene> scenes) {
        this.words = words;
        this.places = places;
        for (int i = 0; i < attributions; i++) {
            staged.add(new ArrayList<>());
            int index = i;
            if (!places.isAlone(i)) {
                places.frame(i).stream().map(span -> words.get(span.first()).sentence()).distinct()
                        .forEach(sentence -> bySentence.computeIfAbsent(sentence, any -> new ArrayList<>()).add(index));
            }
        }
        scenes.forEach(this::stage);
    }

    /** The scenes of an attribution, in the text's order. */
    List<Scene> of(int index) {
        return staged.get(index);
    }

    /** Whether a source or cue stands in the sentence. */
    boolean reports(int sentence) {
        return bySentence.containsKey(sentence);
    }

    /** Scenes in sentences that report no words: "The comments came at a rally." */
    List<Scene> loose() {
        return loose;
    }

    /** Scenes that tell who published letters or documents, at most {@link #MOST_ARCHIVES}. */
    List<Scene> archives() {
        return archives;
    }

    private void keepArchive(Scene scene) {
        WordSpan sentence = words.sentence(words.get(scene.words().first()).sentence());
        int from = Math.max(sentence.first(), scene.words().first() - ARCHIVE_WIDTH);
        boolean letters = IntStream.range(from, Math.min(sentence.end(), scene.words().end())).anyMatch(i -> LETTERS.contains(words.get(i).lower()));
        if (letters && scene.sort() == Scene.Sort.SOURCE && archives.size() < MOST_ARCHIVES) {
            archives.add(scene);
        }
    }

    private void stage(Scene scene) {
        keepArchive(scene);
        if (places.isInSource(scene.words().first()) && scene.sort() != Scene.Sort.SOURCE) {
            return;
        }
        List<Integer> near = bySentence.getOrDefault(words.get(scene.words().first()).sentence(), List.of());
        int best = Places.NONE;
        int least = Integer.MAX_VALUE;
        for (int index : near) {
            int distance = distance(scene.words(), index);
            if (distance < least && places.holder(scene.words().first()) == places.holder(places.anchor(index))) {
                best = index;
                least = distance;
            }
        }
        if (best != Places.NONE) {
            staged.get(best).add(scene);
        } else if (near.isEmpty() && places.holder(scene.words().first()) == Places.NONE) {
            loose.add(scene);
        }
    }

    /** Words between; 0 when a scene stands in the source or cue itself. */
    private int distance(WordSpan scene, int index) {
        int least = Integer.MAX_VALUE;
        for (WordSpan part : places.frame(index)) {
            if (words.get(part.first()).sentence() == words.get(scene.first()).sentence()) {
                int between = part.end() <= scene.first() ? scene.first() - part.end() : Math.max(0, part.first() - scene.end());
                least = Math.min(least, between);
            }
        }
        return least;
    }
}
