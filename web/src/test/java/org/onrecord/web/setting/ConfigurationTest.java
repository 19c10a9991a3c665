package org.onrecord.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.web.setting.Configuration.Configured;

class ConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void hasTheUsualValuesWhereNobodySaysAnything() {
        Settings settings = read("", Map.of(), Map.of()).settings();
        assertThat(settings.number(Setting.PORT)).isEqualTo(8017);
        assertThat(settings.isSaid(Setting.PORT)).isFalse();
    }

    @Test
    void takesTheCommandLineBeforeTheEnvironmentBeforeTheFile() {
        assertThat(port(read("port = 1", Map.of(), Map.of()))).isEqualTo(1);
        assertThat(port(read("port = 1", Map.of("ONRECORD_PORT", "2"), Map.of()))).isEqualTo(2);
        assertThat(port(read("port = 1", Map.of("ONRECORD_PORT", "2"), Map.of(Setting.PORT, "3")))).isEqualTo(3);
    }

    @Test
    void readsTheFileThatTheEnvironmentNames() throws IOException {
        Path file = Files.writeString(folder.resolve("desk.conf"), "# of the night desk\n\nstop-seconds=3\n");
        assertThat(Configuration.read(Optional.empty(), Map.of("ONRECORD_CONFIG", file.toString()), Map.of()).settings().number(Setting.STOP_SECONDS)).isEqualTo(3);
    }

    @Test
    void tellsEveryMistakeAndWhereItIs() {
        List<String> mistakes = read("port = many\nspeed = 3\nport", Map.of("ONRECORD_STOP_SECONDS", "-1"), Map.of(Setting.LOG, "")).mistakes();
        assertThat(mistakes).hasSize(5);
        assertThat(mistakes.get(0)).endsWith("serve.conf, line 1: port 'many' is not a whole number between 0 and 65535");
        assertThat(mistakes.get(1)).contains("line 2: there is no setting 'speed'; there are record, host, port");
        assertThat(mistakes.get(2)).contains("line 3: there is no '=' in it");
        assertThat(mistakes.get(3)).isEqualTo("ONRECORD_STOP_SECONDS in the environment: stop-seconds '-1' is not a whole number between 0 and 600");
        assertThat(mistakes.get(4)).isEqualTo("--log: log '' is empty");
    }

    /** Whoever reads over an administrator's shoulder, or a log of what a start said, learns no secret. */
    @Test
    void takesASecretFromAFileAndTellsItNowhere() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "kettle moon\n");
        Map<String, String> said = Map.of("ONRECORD_OIDC_ISSUER", "https://login.quarry.example", "ONRECORD_OIDC_CLIENT", "desk", "ONRECORD_OIDC_SECRET_FILE", file.toString());
        assertThat(read("", said, Map.of()).mistakes()).isEmpty();
        assertThat(read("", said, Map.of()).settings().text(Setting.OIDC_SECRET)).isEqualTo("kettle moon");
        assertThat(read("oidc-secret = another", said, Map.of()).mistakes()).singleElement().asString().contains("both set").doesNotContain("another", "kettle");
        Files.writeString(file, "one\ntwo\n");
        assertThat(read("", said, Map.of()).mistakes()).singleElement().asString().contains("does not hold one line").doesNotContain("one\n");
        Files.delete(file);
        assertThat(read("", said, Map.of()).mistakes()).singleElement().asString().contains("cannot be read");
    }

    @Test
    void tellsWhatIsMissingBesideAServiceToSignInWith() {
        List<String> mistakes = read("oidc-issuer = https://login.quarry.example\nhost = 0.0.0.0", Map.of(), Map.of()).mistakes();
        assertThat(mistakes).hasSize(2);
        assertThat(mistakes.get(0)).startsWith("oidc-issuer is set without oidc-client");
        assertThat(mistakes.get(1)).startsWith("oidc-issuer is set without public-address");
    }

    /** Somebody may have mistyped the name of the one setting that makes people sign in. */
    @Test
    void tellsWhatIsOfNoUseWithoutAService() {
        Map<String, String> said = Map.of("ONRECORD_OIDC_CLIENT", "desk", "ONRECORD_OIDC_SECRET", "kettle moon", "ONRECORD_OIDC_ISUER", "https://login.quarry.example");
        assertThat(read("oidc-newcomers = reader", said, Map.of()).mistakes()).satisfiesExactly(one -> assertThat(one).startsWith("oidc-client is set without oidc-issuer"),
                two -> assertThat(two).startsWith("oidc-secret is set without oidc-issuer").doesNotContain("kettle"), three -> assertThat(three).startsWith("oidc-newcomers is set without oidc-issuer"));
        assertThat(read("oidc-newcomers = no\noidc-client =", Map.of(), Map.of()).mistakes()).isEmpty();
    }

    /** Base64 ends with a sign that the line should have had before. */
    @ParameterizedTest
    @ValueSource(strings = {"oidc-secret Zm9vYmFyc2VjcmV0=", "oidc-secret: Zm9vYmFyc2VjcmV0=", "oidc-secert Zm9vYmFyc2VjcmV0=", "Zm9vYmFyc2VjcmV0="})
    void showsNothingThatMayBeASecret(String line) {
        assertThat(read(line, Map.of(), Map.of()).mistakes()).singleElement().asString().contains("line 1: ").doesNotContain("Zm9v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://record.example:99999", "https://record..example"})
    void takesNoSiteThatCannotBe(String site) {
        assertThat(read("public-address = " + site, Map.of(), Map.of()).mistakes()).singleElement().asString().contains("is not the address of a site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.quarry.example", "login.quarry.example", "https://", "https://login.quarry.example/?a=b", "https://user@login.quarry.example", "file:///etc/passwd", "http://127.0.0.1.evil.example",
            "https://login.quarry.example:99999", "https://login.quarry.example:0", "https://login..quarry.example"})
    void takesNoServiceThatIsNeitherEncryptedNorHere(String issuer) {
        assertThat(read("oidc-client = desk", Map.of("ONRECORD_OIDC_ISSUER", issuer), Map.of()).mistakes()).singleElement().asString().contains("is not the address of a service");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(Configuration.read(Optional.of(folder.resolve("none")), Map.of(), Map.of()).mistakes()).singleElement().asString().contains("none cannot be read");
    }

    @Test
    void everySettingsOwnValueFitsIt() {
        assertThat(Setting.values()).allSatisfy(setting -> assertThat(setting.mistake(setting.usual())).isEmpty());
    }

    /** One row a setting: its name, its value where nobody says anything, what it means. */
    @Test
    void thePageListsTheSettingsOfTheCodeAndNoOthers() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "serving.md")).stream().filter(line -> line.startsWith("| `")).toList();
        List<String> expected = new ArrayList<>();
        Arrays.stream(Setting.values()).forEach(setting -> expected.add("| `" + setting.key() + "` | " + (setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`") + " | " + setting.description() + " |"));
        assertThat(rows).isEqualTo(expected);
    }

    private Configured read(String file, Map<String, String> environment, Map<Setting, String> flags) {
        try {
            return Configuration.read(Optional.of(Files.writeString(folder.resolve("serve.conf"), file)), environment, flags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Configured configured) {
        return configured.settings().number(Setting.PORT);
    }
}
