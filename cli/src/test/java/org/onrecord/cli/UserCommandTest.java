package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

class UserCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() throws RecordFault {
        RecordStore.open(record()).close();
    }

    @Test
    void theFirstUserIsAnAdministratorAndOthersRead() {
        assertThat(run("quarry moon kettle\n", "user", "add", "mara")).isEqualTo("mara is a user now: admin.\n");
        assertThat(run("harbour moon kettle\n", "user", "add", "Tom Lind")).isEqualTo("Tom Lind is a user now: reader.\n");
        assertThat(run("", "user", "list").lines().map(String::strip)).containsExactly("mara                      admin", "Tom Lind                  reader");
    }

    @Test
    void aRoleChangesAndAUserGoes() {
        run("quarry moon kettle\n", "user", "add", "mara");
        run("harbour moon kettle\n", "user", "add", "tom");
        assertThat(run("", "user", "role", "TOM", "editor")).isEqualTo("tom is editor now.\n");
        assertThat(run("another moon kettle\n", "user", "password", "tom")).isEqualTo("tom has a new password.\n");
        assertThat(run("", "user", "remove", "tom")).isEqualTo("tom is no user any more.\n");
        assertThat(run("", "user", "list")).doesNotContain("tom");
    }

    @Test
    void aKeyIsToldOnceAndAlone() {
        run("quarry moon kettle\n", "user", "add", "mara");
        String key = run("", "user", "key", "mara", "--for", "the wall screen", "--scope", "read,write", "--days", "30");
        assertThat(key).matches("onrecord-[A-Za-z0-9_-]{43}\n");
        String list = run("", "user", "list");
        assertThat(list).contains("read write until ", "the wall screen").doesNotContain(key.strip());
        String id = list.replaceFirst("(?s).*  key (\\S+) .*", "$1");
        assertThat(run("", "user", "key", "mara", "--remove=" + id)).isEqualTo("Key " + id + " lets nobody in any more.\n");
    }

    @Test
    void whoSignsInWithAnotherServiceNeedsNoPassword() {
        assertThat(run("", "user", "add", "mara", "--email", "Mara@quarry.example")).isEqualTo("mara is a user now: admin.\n");
        assertThat(run("", "user", "list")).contains("mara                      admin  as mara@quarry.example");
        assertThat(run("", "user", "link", "mara", "--subject", "248289")).isEqualTo("mara signs in as 248289 too.\n");
        assertThat(run("", "user", "link", "mara", "--none")).contains("and has none: 'onrecord user password' gives them one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user add mara               | short                 | a password has 15 characters or more
            user add mara               | ''                    | give it as the first line of standard input
            user add <b>                | quarry moon kettle    | that is no name for a user
            user role nobody admin      | ''                    | there is no user 'nobody'
            user password nobody        | quarry moon kettle    | there is no user 'nobody'
            user add mara --email mara  | ''                    | that is no e-mail address
            user add m --email m@q.example --subject 7 | ''     | --email or --subject: one is enough
            user link nobody --subject 7 | ''                   | there is no user 'nobody'
            user link nobody            | ''                    | say one of --email, --subject and --none
            user remove nobody          | ''                    | there is no user 'nobody'
            user key nobody             | ''                    | there is no user 'nobody'
            user key nobody --days 9999 | ''                    | a key lives from 1 to 3650 days
            """)
    void whatCannotBeDoneIsToldAndChangesNothing(String command, String input, String message) {
        Bench bench = new Bench().input(input.isEmpty() ? "" : input + "\n");
        assertThat(bench.run(arguments(command.split(" ")))).isEqualTo(1);
        assertThat(bench.err()).contains(message);
        assertThat(run("", "user", "list")).startsWith("There are no users");
    }

    @Test
    void aPasswordIsNeverAnArgument() {
        assertThat(new Bench().run(arguments("user", "add", "mara", "quarry moon kettle"))).isEqualTo(2);
        assertThat(new Bench().run(arguments("user", "add", "mara", "--password", "quarry moon kettle"))).isEqualTo(2);
    }

    @Test
    void aRecordWithoutUsersIsNotServedToOthers() {
        for (List<String> words : List.of(List.of("--host", "0.0.0.0"), List.of("--login", "yes"), List.of("--public-address", "https://record.example"))) {
            Bench bench = new Bench();
            assertThat(bench.run(arguments("serve", words.getFirst(), words.getLast(), "--port", "0"))).isEqualTo(1);
            assertThat(bench.err()).contains("'onrecord user add NAME' makes the first");
        }
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Bench bench = new Bench();
            assertThat(bench.run(arguments("serve", "--port", String.valueOf(taken.getLocalPort())))).isEqualTo(1);
            assertThat(bench.err()).contains("onrecord serve: port " + taken.getLocalPort() + " of 127.0.0.1 is not free: ", "--port").doesNotContain("\tat ");
        }
    }

    /** Addresses of the block that is kept for documents, which no machine has. */
    @Test
    void anAddressThatThisMachineHasNotIsToldAsSuch() {
        run("quarry moon kettle\n", "user", "add", "mara");
        for (String host : List.of("192.0.2.7", "no.such.host.invalid")) {
            Bench bench = new Bench();
            assertThat(bench.run(arguments("serve", "--host", host, "--port", "0"))).isEqualTo(1);
            assertThat(bench.err()).contains(host, "--host names", "0.0.0.0").doesNotContain("not free", "\tat ");
        }
    }

    /** Nobody who gets an export gets a name, a digest or a key of the people who made it. */
    @Test
    void noExportHoldsAnythingOfPeople() throws IOException {
        run("quarry moon kettle\n", "user", "add", "mara.quill");
        run("", "user", "key", "mara.quill", "--for", "the wall screen");
        for (String format : List.of("jsonl", "csv", "excel", "parquet", "jsonld")) {
            run("", "export", "--format", format, "-o", folder.resolve("out-" + format).toString());
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path) && !path.getFileName().toString().startsWith("onrecord.db")).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("mara.quill", "argon2", "wall screen");
            }
        }
    }

    private String run(String input, String... command) {
        Bench bench = new Bench().input(input);
        assertThat(bench.run(arguments(command))).as(bench.err()).isZero();
        return bench.out();
    }

    private String[] arguments(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--record", record()));
        return words.toArray(String[]::new);
    }

    private String record() {
        return folder.resolve("onrecord.db").toString();
    }
}
