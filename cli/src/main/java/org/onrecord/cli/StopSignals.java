package org.onrecord.cli;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What Ctrl-C does. A shutdown hook would come too late: ONNX Runtime has one of its own, which runs at the same time and
 * takes the library from under the threads that are inside it, and the process crashes. So the signal itself is caught, and
 * the process ends only when its work has ended. The class for it is not part of the Java platform's standard, though of
 * every JDK; without it, Ctrl-C ends the process at once.
 */
final class StopSignals {

    private static final List<String> NAMES = List.of("INT", "TERM");

    private StopSignals() {
    }

    /** From now on the first signal interrupts {@code thread}; the second ends the process without ado. */
    static void interrupt(Thread thread) {
        AtomicBoolean stopping = new AtomicBoolean();
        on(() -> {
            if (stopping.getAndSet(true)) {
                Runtime.getRuntime().halt(ExitStatus.INTERRUPTED.code());
            }
            thread.interrupt();
        });
    }

    private static void on(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object acting = Proxy.newProxyInstance(StopSignals.class.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> {
                action.run();
                return null;
            });
            for (String name : NAMES) {
                signal.getMethod("handle", signal, handler).invoke(null, signal.getConstructor(String.class).newInstance(name), acting);
            }
        } catch (ReflectiveOperationException e) {
            return;
        }
    }
}
