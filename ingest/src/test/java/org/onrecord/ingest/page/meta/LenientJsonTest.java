package org.onrecord.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LenientJsonTest {

    private static Json read(String json) {
        return LenientJson.read(json).getFirst();
    }

    @Test
    void readsWhatIsWellFormed() {
        Json json = read("{\"headline\": \"Quarry \\u201cto\\u201d close\", \"words\": 120, \"author\": [{\"name\": \"Ada Brook\"}, null]}");
        assertThat(json.get("headline").text()).hasValue("Quarry “to” close");
        assertThat(json.get("words").text()).hasValue("120");
        assertThat(json.get("author").texts()).containsExactly("Ada Brook");
    }

    @Test
    void rawLineFeedsStandInStrings() {
        assertThat(read("{\"headline\": \"Quarry\nto close\"}").get("headline").text()).hasValue("Quarry to close");
    }

    @Test
    void quotationMarksThatNobodyEscapedStandInStrings() {
        assertThat(read("{\"headline\": \"Vale: \"No stone\" is left\", \"section\": \"Region\"}").get("headline").text()).hasValue("Vale: \"No stone\" is left");
    }

    @Test
    void commasTooManyAndCommentsAreSkipped() {
        Json json = read("{/* made by hand */ \"headline\": \"Quarry to close\",, \"keywords\": [\"stone\", ], }");
        assertThat(json.get("headline").text()).hasValue("Quarry to close");
        assertThat(json.get("keywords").texts()).containsExactly("stone");
    }

    @Test
    void whatBreaksOffIsReadUpToThere() {
        assertThat(read("{\"author\": {\"name\": \"Ada Brook\"}, \"articleBody\": \"The quarry at Har").get("author").text()).hasValue("Ada Brook");
    }

    @Test
    void severalValuesInARowAreAllRead() {
        assertThat(LenientJson.read("{\"a\": \"1\"}\n{\"b\": \"2\"};")).hasSize(2);
    }

    @Test
    void entitiesAndTagsInStringsAreMarkup() {
        assertThat(read("{\"headline\": \"Vale &amp;amp; Sons &lt;em&gt;leave&lt;/em&gt;\"}").get("headline").text()).hasValue("Vale & Sons leave");
    }

    @Test
    void aMillionBracketsAreNoTrouble() {
        assertThat(LenientJson.read("[".repeat(500_000) + "{".repeat(500_000))).isNotEmpty();
        assertThat(LenientJson.read("{\"a\":".repeat(200_000))).isNotEmpty();
    }

    @Test
    void whatIsNoJsonIsNothing() {
        assertThat(LenientJson.read("window.start = true;")).isEqualTo(List.of());
        assertThat(LenientJson.read("")).isEmpty();
    }
}
