package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records made by the command line, in a process of its own, and what is in them. */
final class Records {

    /** When rows were written, and by which run of several. */
    private static final Set<String> TIMES = Set.of("started", "run", "made", "seen");

    private Records() { }

    /** Runs one command line on a record; of what is added some inputs fail. */
    static Path made(Path record, String command, Object... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "org.onrecord.cli.Main", command, "--record", record.toString()));
        Stream.of(words).map(Object::toString).forEach(line::add);
        ProcessBuilder process = new ProcessBuilder(line).redirectErrorStream(true);
        process.environment().put("CLASSPATH", System.getProperty("onrecord.record.jars") + "/*" + File.pathSeparator
                + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Process started = process.start();
        String told = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(told).isEqualTo(command.equals("add") ? 1 : 0);
        return record;
    }

    /** The rows of all tables in their order, by table, but for what tells when which batch was written. */
    static Map<String, List<String>> rows(Path record) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record)) {
            for (String table : column(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like 'flyway%' and name not in ('runs', 'schema_versions', 'changes')")) {
                all.put(table, rows(connection, table));
            }
        }
        return all;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> columns = column(connection, "select name from pragma_table_info('" + table + "')").stream().filter(name -> !TIMES.contains(name)).toList();
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement(); ResultSet result = statement.executeQuery("select * from " + table)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (String column : columns) {
                    row.append(column).append('=').append(result.getString(column)).append(' ');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }
}
