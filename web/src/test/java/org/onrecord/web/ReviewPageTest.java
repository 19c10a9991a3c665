package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewPageTest {

    private static final Pattern ITEM = Pattern.compile("<article class=\"statement review\" id=\"s-([0-9a-f]+)\"");

    private Visitor visitor;

    @BeforeEach
    void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    private static List<String> items(String page) {
        return ITEM.matcher(page).results().map((MatchResult item) -> item.group(1)).toList();
    }

    @Test
    void beginsWithWhatTheProgramIsLeastSureOf() {
        String page = visitor.get("/review").body();
        assertThat(items(page)).hasSize(10);
        assertThat(Pattern.compile("<span class=\"count\">([01]\\.\\d\\d)</span>").matcher(page).results().map(result -> result.group(1))).isSorted();
        assertThat(page).contains("<mark>", "aria-live=\"polite\"", "Keys of this page");
    }

    @Test
    void whatIsDecidedLeavesTheQueueAndTheNextOneIsLookedAt() {
        List<String> items = items(visitor.get("/review").body());
        String back = "/review?done=1#s-" + items.get(1);
        assertThat(visitor.post("/statements/" + items.get(0) + "/correct", "edit=accept&back=/review%23s-" + items.get(1)).headers().firstValue("Location")).contains(back);
        assertThat(items(visitor.get("/review?done=1").body())).startsWith(items.get(1)).doesNotContain(items.get(0));
        visitor.post("/statements/" + items.get(1) + "/correct", "edit=reject&back=/review");
        assertThat(items(visitor.get("/review").body())).startsWith(items.get(2));
        visitor.post("/log/2/undo", "back=/review");
        assertThat(items(visitor.get("/review").body())).startsWith(items.get(1));
    }

    @Test
    void goesThroughTheWholeQueuePartByPart() {
        String page = visitor.get("/review").body();
        int seen = items(page).size();
        Pattern more = Pattern.compile("id=\"more\" href=\"([^\"]+)\"");
        for (var next = more.matcher(page); next.find(); next = more.matcher(page)) {
            page = visitor.get(next.group(1).replace("&amp;", "&")).body();
            seen += items(page).size();
        }
        assertThat(seen).isGreaterThan(40);
        assertThat(page).contains("From the beginning");
    }

    @Test
    void takesNoPlaceThatIsNone() {
        assertThat(visitor.get("/review?after=x~y").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/review?after=0.5~99999999999999999999").statusCode()).isEqualTo(200);
    }
}
