package org.onrecord.web;

import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** A server in a process of its own, that it may be stopped or killed. Says its address in a line, and serves until then. */
public final class ServedProcess {

    private ServedProcess() { }

    /** @param arguments the record */
    public static void main(String[] arguments) throws RecordFault, InterruptedException {
        Server server = Server.start(Settings.USUAL.with(Setting.RECORD, arguments[0]).with(Setting.PORT, "0"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.address());
        Thread.currentThread().join();
    }

    /** @param errors where its standard error goes */
    public static Process start(Path record, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", ServedProcess.class.getName(), record.toString()).redirectError(errors.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }
}
