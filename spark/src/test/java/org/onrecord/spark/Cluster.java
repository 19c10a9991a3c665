package org.onrecord.spark;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A master and two workers of one core each, as processes of this machine, from the jars of target/spark-home. None of them outlives this process, nor
 * a cluster that could not be started whole.
 */
public final class Cluster implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("onrecord.spark.home"));
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String HOST = "127.0.0.1";

    /** As Spark logs by itself, not as other tests have it: what a driver tells of its tasks is waited for. */
    private static final String LOGS = "-Dlog4j2.configurationFile=classpath:org/apache/spark/log4j2-defaults.properties";

    /** Some 3 s alone on two cores; other builds on them made it 15. */
    private static final Duration STARTS = Duration.ofSeconds(60);

    /** Reads process ids until this process closes its side or is gone, however it ended; ends those processes then. */
    private static final String GUARD = "all=; while read -r one; do all=\"$all $one\"; done; kill -9 $all";

    private final Path folder;
    private final Path classPath;
    private final Process guard;
    private final PrintWriter guarded;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private String master;

    private Cluster(Path folder) throws IOException {
        this.folder = folder;
        this.classPath = pathing(folder.resolve("app.jar"));
        this.guard = new ProcessBuilder("sh", "-c", GUARD).redirectErrorStream(true).redirectOutput(folder.resolve("guard.log").toFile()).start();
        this.guarded = new PrintWriter(guard.outputWriter(), true);
    }

    /** @param folder for what its processes leave */
    public static Cluster in(Path folder) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(folder);
        boolean isUp = false;
        try {
            cluster.start();
            isUp = true;
            return cluster;
        } finally {
            if (!isUp) {
                cluster.close();
            }
        }
    }

    private void start() throws IOException, InterruptedException {
        // Port 0: any that is free; its log says which.
        Process leader = start("master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", "0", "--webui-port", "0");
        master = awaitLine(leader, log("master"), "Starting Spark master at (spark://\\S+)", STARTS).group(1);
        awaitLine(leader, log("master"), "I have been elected leader", STARTS);
        addWorker();
        addWorker();
    }

    /** One more of one core. */
    public void addWorker() throws IOException, InterruptedException {
        String name = "worker-" + workers.size();
        Process worker = start(name, "org.apache.spark.deploy.worker.Worker", "--host", HOST, "--cores", "1", "--memory", "1500m", "--webui-port", "0",
                "--work-dir", folder.resolve(name).toString(), master);
        workers.add(worker);
        awaitLine(worker, log(name), "Successfully registered with master", STARTS);
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

    private Process start(String name, String... words) throws IOException {
        return guarded(java(List.of("-cp", HOME.resolve("jars") + "/*", "-Xmx200m"), words).redirectErrorStream(true).redirectOutput(log(name).toFile()));
    }

    private Process guarded(ProcessBuilder words) throws IOException {
        Process process = words.start();
        processes.add(process);
        guarded.println(process.pid());
        return process;
    }

    private ProcessBuilder java(List<String> options, String... words) {
        List<String> command = Stream.of(List.of(JAVA), options, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"), List.of(words))
                .flatMap(List::stream).toList();
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().putAll(Map.of("SPARK_HOME", HOME.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", HOST, "JAVA_HOME", System.getProperty("java.home")));
        return process;
    }

    /** Starts a job, one at a time: what the one before told is gone. */
    public Process begin(Object... words) throws IOException {
        Map<String, String> settings = new TreeMap<>(Map.of("spark.master", master, "spark.executor.memory", "512m", "spark.executor.extraClassPath", classPath.toString(),
                "spark.ui.enabled", "false", "spark.driver.host", HOST, "spark.driver.bindAddress", HOST,
                "spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED"));
        List<String> options = Stream.concat(Stream.of("-cp", classPath + File.pathSeparator + HOME.resolve("jars") + "/*", "-Xmx480m", LOGS),
                settings.entrySet().stream().map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())).toList();
        return guarded(java(options, Stream.concat(Stream.of("org.onrecord.spark.Main"), Stream.of(words).map(Object::toString)).toArray(String[]::new))
                .redirectOutput(folder.resolve("driver.out").toFile()).redirectError(log("driver").toFile()));
    }

    /** What a job prints, its exit status last. */
    public String awaited(Process job, Duration most) throws IOException, InterruptedException {
        if (!job.waitFor(most)) {
            throw new IOException("the job is not over after " + most + ": " + end(log("driver")));
        }
        return Files.readString(folder.resolve("driver.out")) + job.exitValue();
    }

    /** Until both workers work at a job that has done something already, and more is left. @return the executor of the first one */
    String awaitWork(Process job, Path out, Duration most) throws IOException, InterruptedException {
        awaitLine(job, log("driver"), "Finished task ", most);
        Path app;
        try (Stream<Path> apps = Files.list(folder.resolve("worker-0"))) {
            app = apps.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        String executor;
        try (Stream<Path> executors = Files.list(app)) {
            executor = executors.findFirst().orElseThrow().getFileName().toString();
        }
        awaitLine(job, log("driver"), "Starting task .*executor " + executor + ",", most);
        if (!Files.exists(out.resolve("_committed"))) {
            throw new IOException("a task is done, and there is no mark in " + out);
        }
        return executor;
    }

    /** Until a stage has kept a table that all others of it are made of. */
    public void awaitKept(Process job, Path stage, String table, Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!isKept(stage.resolve("_attempts"), table)) {
            if (job.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IOException("no " + table + " in " + stage + ": " + end(log("driver")));
            }
        }
    }

    private static boolean isKept(Path attempts, String table) throws IOException {
        if (!Files.isDirectory(attempts)) {
            return false;
        }
        try (Stream<Path> all = Files.list(attempts)) {
            return all.anyMatch(attempt -> Files.exists(attempt.resolve(table).resolve("_SUCCESS")));
        }
    }

    /** What the driver tells of its work. */
    public String driverLog() throws IOException {
        return Files.readString(log("driver"));
    }

    private Path log(String process) {
        return folder.resolve(process + ".log");
    }

    /** Until a process's log has such a line, while the process lives. */
    private static Matcher awaitLine(Process process, Path log, String line, Duration most) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(line);
        long end = System.nanoTime() + most.toNanos();
        boolean isOver = false;
        while (true) {
            Optional<Matcher> found = Optional.of(wanted.matcher(Files.readString(log))).filter(Matcher::find);
            if (found.isPresent()) {
                return found.get();
            }
            if (isOver || System.nanoTime() > end) {
                throw new IOException((isOver ? "it ended" : "not within " + most) + " without \"" + line + "\": " + end(log));
            }
            isOver = process.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return log.getFileName() + " ends in\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** Ends a worker and its executors at once, as a machine does that loses its power. */
    public void lose(int worker) {
        List<ProcessHandle> executors = workers.get(worker).descendants().toList();
        workers.get(worker).destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        guard.destroyForcibly();
        processes.stream().flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle()))).toList().forEach(ProcessHandle::destroyForcibly);
    }
}
