package org.onrecord.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A master and two workers of one core each, as processes of this machine, from the jars of target/spark-home. */
final class Cluster implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("onrecord.spark.home"));
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final Path classPath;
    private final String master;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    /** @param folder for what its processes leave */
    Cluster(Path folder) throws IOException {
        this.folder = folder;
        this.classPath = pathing(folder.resolve("app.jar"));
        int port = freePort();
        this.master = "spark://" + HOST + ":" + port;
        start("I have been elected leader", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", String.valueOf(port), "--webui-port", "0");
        for (int i = 0; i < 2; i++) {
            workers.add(start("Successfully registered with master", "org.apache.spark.deploy.worker.Worker", "--host", HOST, "--cores", "1", "--memory", "1500m",
                    "--webui-port", "0", "--work-dir", folder.resolve("worker-" + i).toString(), master));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The class path of this test, but for what Spark brings, as one file: a list of all would make the executors' command lines too long. */
    private static Path pathing(Path jar) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, Stream.of(classes.split(File.pathSeparator)).map(Path::of)
                .filter(path -> !Files.exists(HOME.resolve("jars").resolve(path.getFileName())) && !path.toString().contains("slf4j-nop"))
                .map(path -> path.toUri().toString()).collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private Process start(String ready, String... words) throws IOException {
        Process process = java(List.of("-cp", HOME.resolve("jars") + "/*", "-Xmx200m"), words).start();
        processes.add(process);
        BufferedReader told = process.errorReader(StandardCharsets.UTF_8);
        for (String line = told.readLine(); line != null && !line.contains(ready); line = told.readLine()) {
            if (line.contains("ERROR")) {
                throw new IOException(line);
            }
        }
        Thread.ofVirtual().start(() -> told.lines().forEach(_ -> { }));
        return process;
    }

    private ProcessBuilder java(List<String> options, String... words) {
        List<String> command = Stream.of(List.of(JAVA), options, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"), List.of(words))
                .flatMap(List::stream).toList();
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().putAll(Map.of("SPARK_HOME", HOME.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", HOST, "JAVA_HOME", System.getProperty("java.home")));
        return process;
    }

    /** Starts a job; what it prints and its exit status are its process's. */
    Process begin(Object... words) throws IOException {
        Map<String, String> settings = new TreeMap<>(Map.of("spark.master", master, "spark.executor.memory", "512m", "spark.executor.extraClassPath", classPath.toString(),
                "spark.ui.enabled", "false", "spark.driver.host", HOST, "spark.driver.bindAddress", HOST,
                "spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED"));
        List<String> options = Stream.concat(Stream.of("-cp", classPath + File.pathSeparator + HOME.resolve("jars") + "/*", "-Xmx480m"),
                settings.entrySet().stream().map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())).toList();
        Process driver = java(options, Stream.concat(Stream.of("org.onrecord.spark.Main"), Stream.of(words).map(Object::toString)).toArray(String[]::new))
                .redirectError(folder.resolve("driver.log").toFile()).start();
        processes.add(driver);
        return driver;
    }

    /** What a job prints, its exit status last. */
    static String awaited(Process job) throws IOException, InterruptedException {
        try (BufferedReader printed = new BufferedReader(new InputStreamReader(job.getInputStream(), StandardCharsets.UTF_8))) {
            return printed.lines().collect(Collectors.joining("\n", "", "\n")) + job.waitFor();
        }
    }

    /** Until there is something of a name in a folder, or the job is over. */
    static void awaitName(Path folder, String name, Process job) throws InterruptedException {
        while (!Files.exists(folder.resolve(name)) && !job.waitFor(20, TimeUnit.MILLISECONDS)) {
            // not yet
        }
    }

    /** Ends a worker and its executors at once, as a machine does that loses its power. */
    void lose(int worker) {
        List<ProcessHandle> executors = workers.get(worker).descendants().toList();
        workers.get(worker).destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        processes.stream().flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle()))).toList().forEach(ProcessHandle::destroyForcibly);
    }
}
