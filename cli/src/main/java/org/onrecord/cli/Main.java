package org.onrecord.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Where the program starts and ends. The launcher tells what Java cannot see for itself: {@code onrecord.home}, the folder
 * it lies in; {@code onrecord.terminals}, which of "out" and "err" are terminals; {@code onrecord.columns}, their width.
 */
public final class Main {

    private static final int USUAL_COLUMNS = 80;
    private static final List<String> COMMANDS_THAT_READ = List.of("read", "demo", "add", "watch");
    private static final List<String> HELP = List.of("-h", "--help");

    private Main() {
    }

    /**
     * Runs one command line and ends the process with its exit status: at once, as {@link System#exit} would first load
     * what is needed to log that it does. Everything is written by then, and the native code at rest.
     */
    public static void main(String[] arguments) {
        Thread.currentThread().setUncaughtExceptionHandler(Main::fail);
        Runtime.getRuntime().halt(run(arguments));
    }

    /** Threads that serve may be left, so the process is ended here. */
    private static void fail(Thread thread, Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            System.err.println("onrecord: more memory is needed than the " + (Runtime.getRuntime().maxMemory() >> 20) + " MB that Java may take: "
                    + "ONRECORD_JAVA_OPTIONS=-Xmx2g gives it 2 GB. What was recorded until now is kept.");
        } else {
            thread.getThreadGroup().uncaughtException(thread, fault);
        }
        Runtime.getRuntime().halt(1);
    }

    /** Runs one command line of this process to its end and gives the exit status. */
    static int run(String... arguments) {
        CompletableFuture<Engine> loading = isReading(List.of(arguments)) ? startLoading() : CompletableFuture.completedFuture(null);
        // Before the native library is there: that takes longer than this.
        StopSignals.interrupt(Thread.currentThread());
        try {
            return Onrecord.run(surroundings(() -> loaded(loading)), arguments);
        } finally {
            loading.handle((_, _) -> null).join();
        }
    }

    private static boolean isReading(List<String> arguments) {
        return !arguments.isEmpty() && COMMANDS_THAT_READ.contains(arguments.getFirst()) && Collections.disjoint(arguments, HELP);
    }

    /** The model takes about as long to load as the command line to be understood: on two cores, half of both is saved. */
    private static CompletableFuture<Engine> startLoading() {
        return CompletableFuture.supplyAsync(ModelEngine::load, task -> Thread.ofPlatform().daemon().name("loader").start(task));
    }

    private static Engine loaded(CompletableFuture<Engine> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof OutOfMemoryError lack) {
                throw lack;
            }
            throw EngineUnavailable.because(e.getCause());
        }
    }

    private static Surroundings surroundings(Supplier<Engine> engines) {
        return new Surroundings(System.in, stream(FileDescriptor.out, "out"), stream(FileDescriptor.err, "err"),
                engines, Optional.ofNullable(System.getProperty("onrecord.home")).map(Path::of), System::nanoTime, Web.ofThisMachine());
    }

    private static Surroundings.Stream stream(FileDescriptor descriptor, String name) {
        OutputStream bytes = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
        boolean interactive = Arrays.asList(System.getProperty("onrecord.terminals", "").split(",")).contains(name);
        if (!interactive) {
            return new Surroundings.Stream(bytes, Terminal.NONE);
        }
        int columns = Integer.getInteger("onrecord.columns", USUAL_COLUMNS);
        return new Surroundings.Stream(bytes, new Terminal(true, columns, isColourWanted()));
    }

    /** As no-color.org has it. */
    private static boolean isColourWanted() {
        String noColour = System.getenv("NO_COLOR");
        return (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }
}
