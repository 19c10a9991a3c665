package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Story;
import org.onrecord.domain.Text;
import org.onrecord.story.Gist;
import org.onrecord.story.MemoryShelf;
import org.onrecord.story.Telling;
import org.onrecord.story.Weights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories among the 772 texts of ECB+, of which 66 events are told, two of one sort in each topic (two earthquakes, two trials); the texts have no dates.
 * How reports are compared and when they are put together was chosen on the topics with an even number; those with an odd one were looked at only for their
 * figures. All texts go in at once, in batches as the desk brings them.
 */
class StoriesTest {

    private static final int BATCH = 20;
    private static final double FLOOR_ODD = .915;
    private static final double FLOOR_ALL = .925;

    private record Told(String id, int topic, String event, Gist gist) { }

    @Test
    void reportsOfOneEventAreOneStory() throws IOException {
        List<Told> texts = texts(Corpora.present());
        assertThat(texts).hasSize(772);
        measure("even", texts, text -> text.topic() % 2 == 0, 0);
        double odd = measure("odd", texts, text -> text.topic() % 2 == 1, 0);
        double all = measure("all", texts, _ -> true, 0);
        double least = 1;
        for (int order = 1; order <= 3; order++) {
            least = Math.min(least, measure("all, shuffled " + order, texts, _ -> true, order));
        }
        assertThat(odd).isGreaterThanOrEqualTo(FLOOR_ODD);
        assertThat(all).isGreaterThanOrEqualTo(FLOOR_ALL);
        assertThat(least).isGreaterThanOrEqualTo(all - .01);
    }

    private static double measure(String part, List<Told> texts, Predicate<Told> among, int order) {
        List<Told> some = new ArrayList<>(texts.stream().filter(among).toList());
        if (order > 0) {
            Collections.shuffle(some, new Random(order));
        }
        Map<String, String> stories = stories(some.stream().map(Told::gist).toList());
        BCubed score = BCubed.of(some.stream().map(text -> new BCubed.Item(text.event(), stories.getOrDefault(text.id(), text.id()))).toList());
        System.out.printf(Locale.ROOT, "stories, ECB+ %-16s %s%n", part, score);
        return score.f();
    }

    private static Map<String, String> stories(List<Gist> gists) {
        MemoryShelf shelf = new MemoryShelf();
        Telling telling = new Telling(shelf, weights(gists));
        for (int i = 0; i < gists.size(); i += BATCH) {
            telling.take(gists.subList(i, Math.min(gists.size(), i + BATCH)), List.of());
        }
        Map<String, String> stories = new HashMap<>();
        for (Story story : shelf.stories()) {
            story.members().forEach(member -> stories.put(member.report(), story.id()));
        }
        return stories;
    }

    private static Weights weights(List<Gist> gists) {
        Map<String, Integer> counted = new HashMap<>();
        gists.forEach(gist -> new HashSet<>(gist.words().keySet()).forEach(word -> counted.merge(word, 1, Integer::sum)));
        return Weights.of(gists.size(), counted);
    }

    private static List<Told> texts(Corpora corpora) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Told> texts = new ArrayList<>();
        try (Embedder embedder = Embedder.load()) {
            for (String line : Files.readAllLines(corpora.file("ecbplus/docs.jsonl"))) {
                JsonNode text = json.readTree(line);
                Article article = Article.of(Publication.of(text.get("doc").stringValue()), Text.of(text.get("text").stringValue()), List.of(), List.of());
                texts.add(new Told(article.id(), Integer.parseInt(text.get("topic").stringValue()), text.get("subtopic").stringValue(),
                        Gist.of(article, Optional.of(embedder.of(Gist.opening(article).orElseThrow())))));
            }
        }
        return texts;
    }
}
