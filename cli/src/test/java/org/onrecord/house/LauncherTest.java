package org.onrecord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with a Java and a Maven that only tell how they were called. */
@Timeout(60)
class LauncherTest {

    private static final List<String> TOOLS = List.of("sh", "cat", "find", "head", "mkdir", "mv", "readlink", "rm", "sleep", "stty", "touch", "uname");

    @TempDir
    private Path folder;
    private Path project;
    private Path jdk;
    private Path path;
    private String javaHome;

    @BeforeEach
    void layOutAProject() throws IOException {
        project = folder.resolve("a project");
        for (String module : List.of("domain", "archive", "fetch", "ingest", "annotate", "resolve", "pipeline", "record", "cli")) {
            Files.createDirectories(project.resolve(module + "/src/main/java"));
            Files.writeString(project.resolve(module + "/pom.xml"), "<project/>");
        }
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        script(project.resolve("onrecord"), Files.readString(Repository.ROOT.resolve("onrecord")));
        jdk = jdk("jdk 25", "25.0.3");
        javaHome = jdk.toString();
        path = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            script(path.resolve(tool), "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
        }
        script(path.resolve("mvn"), """
                #!/bin/sh
                echo built by "$JAVA_HOME" >> ../builds
                mkdir -p cli/target/app && : > cli/target/app/a.jar && : > cli/target/app/b.jar
                """);
    }

    @Test
    void firstUseBuildsOnceAndSaysSoInOneLine() throws Exception {
        assertThat(run("demo").err).isEqualTo("Building onrecord (first use, a minute or two) ...\n");
        assertThat(run("demo").err).isEmpty();
        assertThat(folder.resolve("builds")).hasContent("built by " + jdk);
    }

    @Test
    void aSourceNewerThanTheBuildBuildsAgain() throws Exception {
        run("demo");
        Path source = Files.writeString(project.resolve("resolve/src/main/java/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("demo").err).isEqualTo("Building onrecord (the sources have changed) ...\n");
    }

    @Test
    void argumentsReachJavaAsTheyAreGiven() throws Exception {
        assertThat(run("read", "my report.txt", "", "*").out).endsWith("<org.onrecord.cli.Main><read><my report.txt><><*>\n");
    }

    @Test
    void theClassPathHoldsTheJarsOfTheBuild() throws Exception {
        Path app = project.toRealPath().resolve("cli/target/app");
        assertThat(run("demo").out).contains("{" + app + "/a.jar:" + app + "/b.jar}");
    }

    @Test
    void aLinkFromElsewhereWorksAndTheWorkingFolderStays() throws Exception {
        Files.createSymbolicLink(path.resolve("linked"), project.resolve("onrecord"));
        Result result = start(List.of(path.resolve("linked").toString(), "demo"));
        assertThat(result.out).startsWith(folder.toRealPath() + " ").contains("<-Donrecord.home=" + project.toRealPath() + ">");
    }

    @Test
    void anOlderJavaHomeIsPassedOverForTheJavaOnThePath() throws Exception {
        javaHome = jdk("jdk 17", "17.0.15").toString();
        Files.createSymbolicLink(path.resolve("java"), jdk.resolve("bin/java"));
        run("demo");
        assertThat(folder.resolve("builds")).hasContent("built by " + jdk.toRealPath());
    }

    @Test
    void aJavaInTheHomeFolderIsFound() throws Exception {
        javaHome = "";
        Path found = jdk(".sdkman/candidates/java/99", "99-ea");
        assertThat(run("demo").status).isZero();
        assertThat(Files.readString(folder.resolve("builds")).strip()).matches("built by (" + found + "|/.*)");
    }

    @Test
    void aJdkIsTakenBeforeAJavaThatCannotBuild() throws Exception {
        Path jre = jdk("jre 25", "25.0.3");
        Files.delete(jre.resolve("bin/javac"));
        javaHome = jre.toString();
        Files.createSymbolicLink(path.resolve("java"), jdk.resolve("bin/java"));
        assertThat(run("demo").status).isZero();
        assertThat(folder.resolve("builds")).hasContent("built by " + jdk.toRealPath());
    }

    @Test
    void aBuildThatWasBrokenOffAsItBeganIsNotWaitedFor() throws Exception {
        script(path.resolve("sleep"), "#!/bin/sh\n");
        Files.createDirectories(project.resolve("cli/target/building"));
        Result result = run("demo");
        assertThat(result.status).isZero();
        assertThat(result.err).isEqualTo("Waiting for another build of onrecord (process unknown) ...\nBuilding onrecord (first use, a minute or two) ...\n");
    }

    @Test
    void aFailedBuildNamesItsLog() throws Exception {
        script(path.resolve("mvn"), "#!/bin/sh\necho broken\nexit 1\n");
        Result result = run("demo");
        Path log = project.toRealPath().resolve("cli/target/build.log");
        assertThat(result.status).isEqualTo(1);
        assertThat(result.err).endsWith("onrecord: the build failed; its output is in " + log + "\n");
        assertThat(log).hasContent("broken");
    }

    @Test
    void withoutMavenOneLineSaysWhatToInstall() throws Exception {
        Files.delete(path.resolve("mvn"));
        Result result = run("demo");
        assertThat(result.status).isEqualTo(1);
        assertThat(result.err).isEqualTo("onrecord: building needs Maven 3.8 or later: install it (for example: apt install maven), then try again\n");
    }

    private record Result(int status, String out, String err) { }

    private Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project.resolve("onrecord").toString()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private Result start(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().put("HOME", folder.toString());
        if (!javaHome.isEmpty()) {
            builder.environment().put("JAVA_HOME", javaHome);
        }
        int status = builder.start().waitFor();
        return new Result(status, Files.readString(out), Files.readString(err));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "#!/bin/sh\nprintf '%s ' \"$PWD\"\nprintf '{%s}' \"$CLASSPATH\"\nprintf '<%s>' \"$@\"\necho\n");
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        script(home.resolve("bin/jar"), "#!/bin/sh\nexit 1\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path tool(String name) {
        return List.of("/bin/", "/usr/bin/").stream().map(place -> Path.of(place + name)).filter(Files::exists).findFirst().orElseThrow();
    }
}
