package org.onrecord.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;

class ContentTableTest {

    private final ContentTable table = new ContentTable();

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).replaceFirst("^said ", "").replaceAll("[^\\p{L}' -]", "").split(" "));
    }

    @Test
    void everyExampleWeighsForItsOwnAct() {
        assertThat(Table.rows("contents.tsv", 4).stream()
                .filter(row -> !table.weigh(words(row[3])).containsKey(Act.valueOf(row[0].toUpperCase(Locale.ROOT))))
                .map(row -> row[2] + ": " + row[3])).isEmpty();
    }

    @Test
    void anAnchoredEntryCountsOnlyAtTheStart() {
        assertThat(table.weigh(words("that it would mend the bridge"))).containsKey(Act.PROMISE);
        assertThat(table.weigh(words("the town knew it would mend the bridge"))).doesNotContainKey(Act.PROMISE);
    }
}
