package org.onrecord.web.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.ingest.Defaults;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ExampleRecord;
import org.onrecord.web.Visitor;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Asked.Sent;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Asked.Where;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Reply.Redirect;
import org.onrecord.web.ask.Route;
import org.onrecord.web.setting.Setting;

class ImportPageTest {

    private static final String REPORT = "Ferry row\n\n“The ferry was never safe,” Ines Halloran told reporters on Tuesday. Bo Lind denied that the ferry was unsafe.\n";

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    private static HttpResponse<String> bring(Map<String, String> fields, Map<String, byte[]> files) {
        return new Bringing(visitor).bring(fields, files);
    }

    /** The account of an import at its end, as JSON. */
    private static String account(HttpResponse<String> reply) {
        String page = Bringing.page(reply);
        String account = new Bringing(visitor).account(page);
        assertThat(visitor.get(page).body()).contains("id=\"progress\"").doesNotContain("hx-get");
        return account;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsFilesAndPastedTextOnceEach() {
        String account = account(bring(Map.of("text", REPORT, "outlet", "The Quarry Post", "published", "2031-04-08"), Map.of("ferry.txt", bytes("Harbour row\n\n“We sail,” Cy Marsh said.\n"))));
        assertThat(account).contains("\"state\":\"done\"", "\"inputs\":2", "\"recorded\":2");
        assertThat(visitor.get("/search.csv?q=ferry&speaker=Ines+Halloran").body()).contains("The Quarry Post,2031-04-08,");
        assertThat(visitor.get("/search.csv?q=sail").body()).containsPattern("upload/[0-9a-f]{12}/ferry\\.txt").doesNotContain("/tmp");
        assertThat(account(bring(Map.of("text", REPORT, "outlet", "The Quarry Post", "published", "2031-04-08"), Map.of()))).contains("\"alreadyThere\":1", "\"recorded\":0");
    }

    @Test
    void tellsOfUploadsThatAreNoReportsWhy() {
        String account = account(bring(Map.of(), Map.of("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0}, "empty.txt", new byte[0],
                "broken.zip", bytes("PK\3\4 and no more"), "broken.jsonl", bytes("{\"text\": 3}\n{\n"))));
        assertThat(account).contains("\"state\":\"done\"", "\"recorded\":0", "\"reason\":\"", "photo.jpg").doesNotContain("onrecord-import-");
    }

    @Test
    void takesNoNameForAPath() {
        String account = account(bring(Map.of(), Map.of("../../../etc/cron.d/x<b>.txt", bytes("   "), "..\\..\\evil.txt", bytes(" "), ".hidden", bytes(" "))));
        assertThat(account).contains("/x-b-.txt\"", "/evil.txt\"", "/hidden\"").doesNotContain("..", "etc/cron");
    }

    @Test
    void asksNoMachineOfThisNetwork() {
        String account = account(bring(Map.of("addresses", visitor.address() + "search\nhttp://127.0.0.1:22/\nhttp://[::1]:8080/\nhttp://169.254.169.254/latest/meta-data/\nhttp://10.0.0.1/\nfile:///etc/passwd\nhttp://0x7f000001:9000/"), Map.of()));
        assertThat(account).contains("\"inputs\":7", "\"recorded\":0", "\"reason\":\"forbidden-address\"", "file:///etc/passwd").doesNotContain("root:");
        assertThat(account.split("\"outcome\"")).hasSize(8);
    }

    /** In a language that nobody reads: the model would take minutes. */
    @Test
    void takesATextOfNearlyAMegabyte() {
        assertThat(account(bring(Map.of("text", "Die Fähre fährt heute nicht, sagte niemand. ".repeat(20_000)), Map.of()))).contains("\"state\":\"done\"", "\"inputs\":1");
    }

    @Test
    void numbersOfImportsAreNotUsedAgainAfterAStop() {
        assertThat(bring(Map.of("text", "x"), Map.of()).headers().firstValue("Location").orElseThrow()).matches("/import/[1-9]\\d{8}");
    }

    @Test
    void refusesWhatIsTooMuchOrNothing() {
        assertThat(bring(Map.of(), Map.of()).body()).contains("There is nothing to read");
        assertThat(bring(Map.of("text", "x".repeat((1 << 20) + 1)), Map.of()).statusCode()).isIn(400, 413);
        assertThat(bring(Map.of("addresses", "http://a.example/ ".repeat(21)), Map.of()).body()).contains("Too many addresses at once");
        assertThat(bring(Map.of("text", "x", "published", "yesterday"), Map.of()).body()).contains("That is no day");
        assertThat(visitor.get("/import/99").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/import/99").body()).contains("This server knows nothing of this import", "Look among the latest reports");
        assertThat(visitor.get("/import/x").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesMoreThanIsTakenAtOnce(@TempDir Path folder) {
        try (Visitor small = Visitor.in(folder, settings -> settings.with(Setting.UPLOAD_MB, "1"))) {
            assertThat(new Bringing(small).bring(Map.of(), Map.of("ferry.txt", new byte[2 << 20])).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void tellsThatThereIsNoRoom(@TempDir Path folder) throws IOException {
        try (Visitor full = Visitor.in(folder)) {
            Bringing bringing = new Bringing(full);
            bringing.account(Bringing.page(bringing.bring(Map.of("text", "x"), Map.of())));
            Path imports = folder.resolve("record-imports");
            Files.delete(imports.resolve("lock"));
            Files.delete(imports);
            HttpResponse<String> refused = bringing.bring(Map.of("text", "x"), Map.of());
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("There is no room for this", "Nothing was taken").doesNotContain(folder.toString());
        }
    }

    @Test
    void takesNothingWhenItIsBeingStopped(@TempDir Path folder) throws RecordFault, SearchFault {
        Path record = ExampleRecord.in(folder);
        try (Desk desk = Desk.openExisting(record.toString())) {
            Imports imports = Imports.open(desk, record);
            imports.close();
            assertThat(form(imports).answering().to(pasted())).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.detail()).contains("being stopped", "Nothing was taken");
            });
            assertThat(folder.resolve("record-imports")).as("nothing is left of it").doesNotExist();
        }
    }

    @Test
    void keepsNoMoreOnItsDiskThanMayWait(@TempDir Path folder) throws RecordFault, SearchFault, IOException {
        Path record = ExampleRecord.in(folder);
        try (Desk desk = Desk.openExisting(record.toString()); Imports imports = Imports.open(desk, record)) {
            List<Sack> arriving = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                arriving.add(imports.sack(List.of(), Defaults.NONE).orElseThrow());
            }
            assertThat(form(imports).answering().to(pasted())).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.detail()).contains("too many wait already", "Nothing was taken");
            });
            assertThat(imports.sack(List.of(), Defaults.NONE)).isEmpty();
            imports.giveBack(arriving.getFirst());
            assertThat(form(imports).answering().to(pasted())).isInstanceOf(Redirect.class);
            arriving.stream().skip(1).forEach(imports::giveBack);
            assertThat(imports.sack(List.of(), Defaults.NONE)).isPresent();
        }
    }

    private static Route form(Imports imports) {
        return ImportPage.routes(imports).stream().filter(Route::files).findFirst().orElseThrow();
    }

    /** Somebody who pastes a text. */
    private static Asked pasted() {
        return new Asked(new Where(Method.POST, "/import", Map.of()), Map.of(), new Sent(Map.of("text", List.of("x")), List.of(), new byte[0]), Map.of(), Shape.PAGE, Asker.nobody("", ""));
    }

    @Test
    void showsWhatAReportSaysOfItselfAsWords() {
        account(bring(Map.of(), Map.of("<script>alert(1)</script>.txt", bytes(" "))));
        assertThat(visitor.get("/import").body()).doesNotContain("<script>alert");
    }
}
