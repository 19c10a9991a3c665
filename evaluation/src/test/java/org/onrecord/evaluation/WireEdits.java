package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What outlets do to an agency's text: cut it, put paragraphs in another order, follow their style, begin it anew, add words of their own. */
final class WireEdits {

    private static final Map<String, String> STYLE = Map.of("\u201C", "\"", "\u201D", "\"", "\u2019", "'", "U.S.", "US", " percent", "%", " said.", " says.",
            " Sen. ", " Senator ", " Gov. ", " Governor ", " told ", " has told ");

    /** Chances that a word is left out or another takes its place. */
    private static final double[] CHANGED_WORDS = {0, 0, .005, .01, .02, .04};

    private static final int FEWEST_WORDS = 30;

    private final Random random;
    private final List<String> donors;

    /** @param donors paragraphs of reports that are not compared: what an outlet adds of its own */
    WireEdits(long seed, List<String> donors) {
        this.random = new Random(seed);
        this.donors = donors;
    }

    /** A copy of which the reader may not see at once that it is one. */
    String copy(String original) {
        List<String> paragraphs = new ArrayList<>(original.lines().filter(line -> !line.isBlank()).toList());
        List<String> kept = cut(paragraphs);
        if (random.nextDouble() < .3) {
            Collections.shuffle(kept, random);
        }
        kept.replaceAll(new Words(CHANGED_WORDS[random.nextInt(CHANGED_WORDS.length)])::change);
        if (random.nextDouble() < .5) {
            kept.replaceAll(WireEdits::styled);
        }
        if (random.nextDouble() < .5) {
            kept.addFirst(donor());
        }
        int own = random.nextDouble() < .5 ? 0 : random.nextInt(2 * kept.size() + 1);
        for (int i = 0; i < own; i++) {
            kept.add(random.nextInt(kept.size() + 1), donor());
        }
        return String.join("\n\n", kept);
    }

    /** A share drawn evenly: of short copies there are as many as of long ones; but none of a few words, which copy nothing to speak of. */
    private List<String> cut(List<String> paragraphs) {
        List<String> kept = drawn(paragraphs);
        return String.join(" ", kept).split(" ").length < FEWEST_WORDS ? new ArrayList<>(paragraphs) : kept;
    }

    private List<String> drawn(List<String> paragraphs) {
        int left = Math.max(1, (int) Math.round(paragraphs.size() * (.05 + .95 * random.nextDouble())));
        if (random.nextBoolean()) {
            return new ArrayList<>(paragraphs.subList(0, left));
        }
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        return new ArrayList<>(places.subList(0, left).stream().sorted().map(paragraphs::get).toList());
    }

    private String donor() {
        return donors.get(random.nextInt(donors.size()));
    }

    private static String styled(String paragraph) {
        String styled = paragraph;
        for (Map.Entry<String, String> rule : STYLE.entrySet()) {
            styled = styled.replace(rule.getKey(), rule.getValue());
        }
        return styled;
    }

    /** @param chance that a word is changed */
    private final class Words {

        private final double chance;

        Words(double chance) {
            this.chance = chance;
        }

        String change(String paragraph) {
            List<String> words = new ArrayList<>();
            for (String word : paragraph.split(" ")) {
                if (random.nextDouble() >= chance) {
                    words.add(word);
                } else if (random.nextBoolean()) {
                    words.add("other" + random.nextInt(1_000));
                }
            }
            return String.join(" ", words);
        }
    }
}
