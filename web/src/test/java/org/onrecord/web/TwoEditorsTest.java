package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.setting.Settings;

/** Two who correct one statement: neither's correction is lost without the other having seen it. */
class TwoEditorsTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private Visitor server;
    private Visitor ed;
    private Visitor zoe;
    private String path;

    @BeforeEach
    void open(@TempDir Path folder) {
        server = Visitor.signingIn(folder, Settings.USUAL, "mara admin", "ed editor", "zoe editor");
        ed = server.another();
        ed.signIn("ed", Visitor.PASSWORD);
        zoe = server.another();
        zoe.signIn("zoe", Visitor.PASSWORD);
        path = "/statements/" + ed.get("/search.csv?q=withholding").body().split("\r?\n")[1].split(",")[0];
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** What a browser sends of the last form of a page: all as it is shown, but what is changed. @param changes "act=deny" */
    private static String form(String page, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page.substring(page.lastIndexOf("<form "))).results().forEach(field -> fields.put(field.group(1), plain(field.group(2))));
        List.copyOf(fields.keySet()).stream().filter(name -> name.startsWith("was-")).forEach(name -> fields.putIfAbsent(name.substring(4), fields.get(name)));
        fields.remove("token");
        for (String change : changes) {
            fields.put(change.split("=")[0], change.split("=")[1]);
        }
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + Frame.encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String plain(String escaped) {
        return escaped.replace("&#34;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String act(String page) {
        return page.replaceFirst("(?s).*name=\"was-act\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void whoComesSecondIsShownBothAndAskedAgain() {
        String opened = zoe.get(path).body();
        assertThat(ed.post(path + "/correct", form(ed.get(path).body(), "act=deny", "why=it reads so")).statusCode()).isEqualTo(303);
        HttpResponse<String> asked = zoe.post(path + "/correct", form(opened, "act=promise"));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("<h1>This was corrected since you opened it</h1>", "<del dir=\"auto\">" + act(opened) + "</del> \u2192 <ins dir=\"auto\">deny</ins>", "it reads so",
                "<td dir=\"auto\">deny</td><td dir=\"auto\">promise</td>");
        assertThat(act(zoe.get(path).body())).as("nothing was changed yet").isEqualTo("deny");
        assertThat(zoe.post(path + "/correct", form(asked.body())).statusCode()).as("knowing of it").isEqualTo(303);
        assertThat(act(zoe.get(path).body())).isEqualTo("promise");
    }

    /** What the second one did not touch stays as the first one left it. */
    @Test
    void whatWasNotAskedStaysAsTheOtherLeftIt() {
        String opened = zoe.get(path).body();
        ed.post(path + "/correct", form(ed.get(path).body(), "act=deny"));
        HttpResponse<String> asked = zoe.post(path + "/correct", form(opened, "said=2031-04-05"));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(zoe.post(path + "/correct", form(asked.body())).statusCode()).isEqualTo(303);
        assertThat(zoe.get(path).body()).contains("name=\"was-act\" value=\"deny\"", "name=\"was-said\" value=\"2031-04-05\"");
    }

    @Test
    void whoWantsWhatStandsThereAlreadyIsToldSo() {
        String opened = zoe.get(path).body();
        ed.post(path + "/correct", form(ed.get(path).body(), "act=deny"));
        assertThat(zoe.post(path + "/correct", form(opened, "act=deny")).body()).contains("It stands there already as you want it.").doesNotContain("Correct it as you want it");
    }

    @Test
    void anAcceptanceOfWhatIsNoMoreIsAskedAgainAndWhatWasUndoneTells() {
        String opened = zoe.get(path).body();
        ed.post(path + "/correct", form(ed.get(path).body(), "act=deny"));
        HttpResponse<String> asked = zoe.post(path + "/correct", form(opened, "edit=accept"));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("You say of the whole statement: it is right as it is.");
        String corrected = zoe.get(path).body();
        ed.post("/log/1/undo", "");
        assertThat(zoe.post(path + "/correct", form(corrected, "edit=accept")).body()).contains("corrected since you opened it");
    }

    @Test
    void whoIsAloneIsNotAsked() {
        assertThat(zoe.post(path + "/correct", form(zoe.get(path).body(), "act=deny")).statusCode()).isEqualTo(303);
        assertThat(zoe.post(path + "/correct", form(zoe.get(path).body(), "act=promise")).statusCode()).isEqualTo(303);
        assertThat(zoe.post(path + "/correct", "act=deny&was-act=promise").statusCode()).as("a program that does not say what it has seen").isEqualTo(303);
        assertThat(zoe.post(path + "/correct", "act=promise&was-act=deny&seen=%3Cscript%3E").statusCode()).isEqualTo(303);
    }

    @Test
    void theReviewQueueAsksAsWell() {
        String queue = zoe.get("/review").body();
        String first = queue.replaceFirst("(?s).*?action=\"/statements/([^/]+)/correct\".*", "$1");
        String seen = queue.replaceFirst("(?s).*?name=\"seen\" value=\"([^\"]*)\".*", "$1");
        assertThat(ed.post("/statements/" + first + "/correct", "edit=accept&seen=" + seen).statusCode()).isEqualTo(303);
        HttpResponse<String> asked = zoe.post("/statements/" + first + "/correct", "edit=reject&back=/review&seen=" + seen);
        assertThat(asked.body()).contains("corrected since you opened it", "accepted as it is", "nobody said this");
        assertThat(zoe.post("/statements/" + first + "/correct", form(asked.body())).headers().firstValue("Location").orElseThrow()).startsWith("/review?done=");
    }
}
