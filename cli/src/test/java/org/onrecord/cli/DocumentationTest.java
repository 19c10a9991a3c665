package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.house.Repository;

/**
 * What README.md and the help say is so. A block {@code sh} of the README with one command, followed by another block, is
 * the command and its output; "…" in the output stands for more.
 */
class DocumentationTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private record Block(String language, String text) { }

    private record Example(String command, String output) { }

    @ParameterizedTest
    @MethodSource("readmeCommands")
    void aCommandOfTheReadmeWorks(String command) {
        assertThat(new Bench().home(Repository.ROOT).engines(ModelEngine::load).run(arguments(command))).isZero();
    }

    @ParameterizedTest
    @MethodSource("readmeExamples")
    void anOutputInTheReadmeIsReal(Example example) {
        Bench bench = new Bench().home(Repository.ROOT).engines(ModelEngine::load);
        bench.run(arguments(example.command()));
        assertThat(squeezed(bench.out())).containsSubsequence(Stream.of(example.output().split("…")).map(DocumentationTest::squeezed).toList());
    }

    /** In one record, as somebody would who tries them one after another. */
    @Test
    void theRecordCommandsOfTheReadmeWorkInTheirOrder(@TempDir Path folder) throws IOException {
        for (String command : recordCommands().toList()) {
            Bench bench = new Bench().home(Repository.ROOT).engines(ModelEngine::load);
            assertThat(bench.run(inRecord(command, folder))).as(command + "\n" + bench.err()).isZero();
            for (Example example : examples().filter(shown -> shown.command().equals(command)).toList()) {
                assertThat(squeezed(bench.out())).containsSubsequence(Stream.of(example.output().split("…\n")).map(DocumentationTest::squeezed).toList());
            }
        }
    }

    private static String[] inRecord(String command, Path folder) {
        return Stream.concat(Stream.of(arguments(command)), Stream.of("--record", folder.resolve("onrecord.db").toString())).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("helpCommands")
    void aCommandOfTheHelpIsRightUsage(String command, @TempDir Path folder) {
        String elsewhere = command.replace("--account ", "--account " + folder + "/");
        assertThat(new Bench().run(arguments(elsewhere))).isNotEqualTo(ExitStatus.USAGE.code());
    }

    /** Understood, not run: a server has no end. */
    @ParameterizedTest
    @MethodSource("servers")
    void aServerOfTheReadmeIsRightUsage(String command) {
        assertThatCode(() -> Onrecord.commandLine(new Bench().surroundings()).parseArgs(arguments(command))).doesNotThrowAnyException();
    }

    /** Understood, not run: nothing is fetched, no record is made, and a watch has no end. */
    @ParameterizedTest
    @MethodSource("webHelpCommands")
    void aCommandOfTheHelpThatGoesToTheWebIsRightUsage(String command) {
        assertThatCode(() -> Onrecord.commandLine(new Bench().surroundings()).parseArgs(arguments(command))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionOfReadStandsInTheReadme(String option) throws IOException {
        assertThat(readme()).contains("`" + option);
    }

    @Test
    void theReadmeNamesTheTestCommand() throws IOException {
        assertThat(readme()).contains("\nmvn verify\n");
    }

    /** Those that keep nothing. */
    static Stream<String> readmeCommands() throws IOException {
        return commands().filter(command -> !isOfTheRecord(command) && !isServer(command));
    }

    private static Stream<String> recordCommands() throws IOException {
        return commands().filter(command -> isOfTheRecord(command) && !isServer(command));
    }

    static Stream<String> servers() throws IOException {
        return commands().filter(DocumentationTest::isServer);
    }

    private static boolean isServer(String command) {
        return command.startsWith("./onrecord serve");
    }

    private static boolean isOfTheRecord(String command) {
        return !command.matches("\\./onrecord (read|demo)\\b.*");
    }

    static Stream<Example> readmeExamples() throws IOException {
        return examples().filter(example -> !isOfTheRecord(example.command()));
    }

    private static Stream<String> commands() throws IOException {
        return blocks().stream().filter(block -> block.language().equals("sh")).flatMap(block -> block.text().lines())
                .map(String::strip).filter(line -> line.startsWith("./onrecord "));
    }

    /** A block's last command, with what it prints. */
    private static Stream<Example> examples() throws IOException {
        List<Block> blocks = blocks();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            String command = blocks.get(i).text().strip().lines().reduce("", (_, line) -> line);
            Block output = blocks.get(i + 1);
            if (blocks.get(i).language().equals("sh") && !output.language().equals("sh")) {
                examples.add(new Example(command, output.text()));
            }
        }
        return examples.stream();
    }

    static Stream<String> helpCommands() {
        return commandsOf("onrecord read --help", "onrecord demo --help");
    }

    static Stream<String> webHelpCommands() {
        return commandsOf("onrecord --help", "onrecord search --help", "onrecord origins --help", "onrecord reindex --help", "onrecord add --help", "onrecord watch --help", "onrecord backup --help", "onrecord restore --help", "onrecord doctor --help",
                "onrecord correct --help", "onrecord correct add --help", "onrecord correct merge --help", "onrecord correct split --help",
                "onrecord correct rename --help", "onrecord correct claim --help", "onrecord correct claim merge --help", "onrecord correct claim split --help",
                "onrecord correct claim name --help", "onrecord claims --help", "onrecord claim --help", "onrecord stories --help", "onrecord nothing-found --help", "onrecord log --help", "onrecord undo --help",
                "onrecord export --help", "onrecord import --help", "onrecord user --help", "onrecord user add --help", "onrecord user list --help", "onrecord user role --help",
                "onrecord user password --help", "onrecord serve --help", "onrecord user remove --help", "onrecord user key --help");
    }

    private static Stream<String> commandsOf(String... helps) {
        return Stream.of(helps).flatMap(help -> {
            Bench bench = new Bench();
            bench.run(arguments(help));
            return bench.out().lines().filter(line -> line.startsWith("  onrecord ")).map(line -> line.strip().split(" {3,}")[0]);
        });
    }

    static Stream<String> options() {
        Bench bench = new Bench();
        bench.run("read", "--help");
        return Pattern.compile("--[a-z]+").matcher(bench.out()).results().map(MatchResult::group).distinct();
    }

    /** The words after the program's name, up to the first thing that is the shell's. */
    private static String[] arguments(String command) {
        String own = command.split("[|<>]")[0];
        return WORD.matcher(own).results().skip(1)
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3)).toArray(String[]::new);
    }

    private static List<Block> blocks() throws IOException {
        return BLOCK.matcher(readme()).results().map(block -> new Block(block.group(1), block.group(2))).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Repository.ROOT.resolve("README.md"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
