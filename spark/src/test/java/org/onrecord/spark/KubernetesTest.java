package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** That spark/kubernetes starts what bin/onrecord-spark does, and that its parts name each other. Nothing here runs Kubernetes. */
class KubernetesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Where the image has what the build puts into target/app. */
    private static final String APP = "/opt/onrecord";

    private static final int MEBI = 1 << 20;

    private final List<Map<String, Object>> manifest = new ArrayList<>();
    private final Map<String, Object> pod;
    private final Map<String, Object> driver;
    private final List<String> words;
    private final String image = text("spark/kubernetes/Dockerfile");
    private final String script = text("bin/onrecord-spark");
    private final String document = text("docs/cluster.md");

    KubernetesTest() {
        new Yaml().loadAll(text("spark/kubernetes/read.yaml")).forEach(part -> manifest.add(fields(part)));
        pod = fields(at(kind("Job"), "spec", "template", "spec"));
        driver = fields(list(pod.get("containers")).getFirst());
        words = list(driver.get("args")).stream().map(String::valueOf).toList();
    }

    @Test
    void theDriverIsStartedByTheSameClassAsByTheScript() {
        assertThat(option("class")).isEqualTo(found(script, "--class (\\S+)")).isEqualTo(found(document, "--class (\\S+)")).isEqualTo(Main.class.getName());
        assertThatCode(() -> Class.forName(option("class")).getMethod("main", String[].class)).doesNotThrowAnyException();
    }

    @Test
    void executorsAreAskedForAsByTheScriptAndTheDocument() {
        String options = found(script, "(?m)^options='(.*)'$") + " " + found(script, "read\\) options=\"\\$options (\\S+)\"");
        Map<String, String> asked = Map.of("spark.executor.memory", found(script, "(?m)^heap=(.*)$"), "spark.executor.extraJavaOptions", options,
                "spark.executor.extraClassPath", APP + "/*", "spark.task.maxFailures", found(script, "spark.task.maxFailures=(\\d+)"));
        assertThat(properties(words)).containsAllEntriesOf(asked).containsEntry("spark.log.level", found(script, "spark.log.level=(\\w+)"));
        assertThat(properties(List.of(found(document, "(?s)\nspark-submit (.*?)\n```").split("(?<=\\s)(?=--conf)")))).containsAllEntriesOf(asked);
        assertThat(option("driver-java-options")).isEqualTo(options);
    }

    @Test
    void theClassPathIsTheFolderOfTheImageWithAStar() {
        assertThat(image).contains("COPY target/app " + APP + "\n").contains("COPY target/stores " + APP + "\n");
        assertThat(option("driver-class-path")).isEqualTo(APP + "/*");
        assertThat(String.join(" ", words)).as("ONNX Runtime 1.29 ends a process of a longer command line").hasSizeLessThan(4_096);
    }

    @Test
    void theJarIsTheOneThatIsBuilt() throws IOException {
        String version = found(Files.readString(ROOT.resolve("spark/pom.xml")), "(?s)<parent>.*?<version>(.*?)</version>");
        String jar = APP + "/onrecord-spark-" + version + ".jar";
        assertThat(words).contains("local://" + jar);
        assertThat(document).contains("    " + jar + " read ");
    }

    @Test
    void theProgramUnderstandsWhatFollowsTheJar() throws Arguments.Misused {
        Arguments arguments = Arguments.of(words.subList(words.indexOf("read"), words.size()).toArray(String[]::new));
        assertThat(arguments.request().inputs()).containsExactly("s3a://archive/2031/04/");
        assertThat(arguments.out()).isEqualTo("s3a://archive/tables-2031-04");
    }

    @Test
    void thePodHasRoomForItsHeapAndMore() {
        long heap = bytes(option("driver-memory"));
        assertThat(option("driver-memory")).isEqualTo(found(script, "ONRECORD_DRIVER_MEMORY:-(\\w+)"));
        assertThat(bytes(at(driver, "resources", "limits", "memory").toString())).isGreaterThanOrEqualTo(heap + 512 * MEBI)
                .isEqualTo(bytes(at(driver, "resources", "requests", "memory").toString()));
    }

    @Test
    void anExecutorHasTheMemoryThatTheDocumentNames() {
        Map<String, String> properties = properties(words);
        assertThat(found(document, "give (\\d+) MB of heap and \\d+ MB on top") + "m").isEqualTo(properties.get("spark.executor.memory"));
        assertThat(found(document, "give \\d+ MB of heap and (\\d+) MB on top") + "m").isEqualTo(properties.get("spark.executor.memoryOverhead"));
    }

    @Test
    void theImageIsTheSameForDriverAndExecutorsAndHasAVersion() {
        assertThat(driver.get("image")).isEqualTo(properties(words).get("spark.kubernetes.container.image")).asString().matches(".*:[\\d.]+");
        assertThat(image).contains("-t " + driver.get("image") + " ");
    }

    @Test
    void theImageAsksForTheJavaThatTheScriptAsksFor() {
        assertThat(found(image, "(version \"\\\\\\(.*?\\\\\\))'?")).isEqualTo(found(script, "(version \"\\\\\\(.*?\\\\\\))'"));
    }

    @Test
    void whoeverIsNamedIsThere() {
        String account = name(kind("ServiceAccount"));
        assertThat(pod).containsEntry("serviceAccountName", account);
        assertThat(at(kind("RoleBinding"), "roleRef", "name")).isEqualTo(name(kind("Role")));
        assertThat(fields(list(kind("RoleBinding").get("subjects")).getFirst())).containsEntry("name", account);
        String secret = at(fields(list(driver.get("envFrom")).getFirst()), "secretRef", "name").toString();
        assertThat(properties(words)).containsEntry("spark.kubernetes.executor.secretKeyRef.AWS_ACCESS_KEY_ID", secret + ":AWS_ACCESS_KEY_ID");
        assertThat(list(pod.get("volumes"))).extracting(volume -> fields(volume).get("name"))
                .containsExactlyElementsOf(list(driver.get("volumeMounts")).stream().map(mount -> fields(mount).get("name")).toList());
    }

    @Test
    void variablesOfItsWordsAreSet() {
        List<Object> set = list(driver.get("env")).stream().map(variable -> fields(variable).get("name")).toList();
        assertThat(Pattern.compile("\\$\\((\\w+)\\)").matcher(String.join(" ", words)).results().map(match -> (Object) match.group(1))).isNotEmpty().isSubsetOf(set);
    }

    @Test
    void wrongWordsAreNotTriedAgain() {
        Map<String, Object> rule = fields(list(at(kind("Job"), "spec", "podFailurePolicy", "rules")).getFirst());
        assertThat(rule).containsEntry("action", "FailJob");
        assertThat(at(rule, "onExitCodes", "containerName")).isEqualTo(driver.get("name"));
        assertThat(at(rule, "onExitCodes", "values")).isEqualTo(List.of(Main.run(System.out, System.err, "nothing")));
        assertThat(pod).containsEntry("restartPolicy", "Never");
    }

    /** Of words as --conf=NAME=VALUE or --conf NAME='VALUE'. */
    private static Map<String, String> properties(List<String> words) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String word : words) {
            Matcher property = Pattern.compile("--conf[= ]([\\w.]+)=(?:'(.*?)'|([^']*?))\\s*(?:\\\\\\s*.*)?", Pattern.DOTALL).matcher(word);
            if (property.matches()) {
                properties.put(property.group(1), Stream.of(2, 3).map(property::group).filter(value -> value != null).findFirst().orElseThrow());
            }
        }
        return properties;
    }

    private String option(String name) {
        return words.stream().filter(word -> word.startsWith("--" + name + "=")).map(word -> word.substring(name.length() + 3)).findFirst().orElseThrow();
    }

    private Map<String, Object> kind(String kind) {
        return manifest.stream().filter(part -> part.get("kind").equals(kind)).findFirst().orElseThrow();
    }

    private static String name(Map<String, Object> part) {
        return at(part, "metadata", "name").toString();
    }

    private static Object at(Object from, String... path) {
        Object found = from;
        for (String name : path) {
            found = fields(found).get(name);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static long bytes(String size) {
        long number = Long.parseLong(size.replaceAll("\\D", ""));
        return size.contains("g") || size.contains("G") ? number * 1_024 * MEBI : number * MEBI;
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
