package org.onrecord.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The command line as a process of its own, with the engine of {@link Bench}: for tests that kill it. */
final class BenchProcess {

    /** Printed when the command begins: what comes before is Java's own start. */
    static final String BEGUN = "begun";

    private BenchProcess() {
    }

    public static void main(String[] arguments) {
        System.out.println(BEGUN);
        System.out.flush();
        Surroundings alone = new Surroundings(InputStream.nullInputStream(), new Surroundings.Stream(OutputStream.nullOutputStream(), Terminal.NONE),
                new Surroundings.Stream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)), Terminal.NONE),
                Bench.Lines::new, Optional.empty(), System::nanoTime, Offline.WEB);
        System.exit(Onrecord.run(alone, arguments));
    }
}
