package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.spark.join.Stage;

/** How far stage claims agrees with the record's claims, pair by pair of statements, over what {@code -Dclaims.of=PATH} names; docs/scale.md has the figures. */
@Timeout(600)
class ClaimAgreementTest {

    private static final String IN = System.getProperty("claims.of", "");

    @TempDir
    Path folder;

    @Test
    void mostPairsAreThoseOfTheRecord() throws IOException, InterruptedException, SQLException {
        assumeTrue(!IN.isEmpty(), "-Dclaims.of is not set");
        Path tables = folder.resolve("tables");
        Local.run("read", Path.of(IN).toAbsolutePath().normalize(), "--out", tables);
        Stage.CLAIMS.run(Local.SESSION, tables.toString());
        Map<String, Set<String>> ours = new TreeMap<>();
        for (Row row : Local.SESSION.read().parquet(tables.resolve("claims/table").toString()).filter("claim is not null").collectAsList()) {
            ours.computeIfAbsent(row.getString(1), _ -> new TreeSet<>()).add(row.getString(0));
        }
        Map<String, Set<String>> records = ofTheRecord(tables);
        Set<List<String>> told = pairs(ours);
        Set<List<String>> wanted = pairs(records);
        Set<List<String>> both = new HashSet<>(told);
        both.retainAll(wanted);

        System.out.printf("claims: %d statements; pairs of one claim: record %d, tables %d, both %d%n",
                records.values().stream().mapToInt(Set::size).sum(), wanted.size(), told.size(), both.size());
        assertThat((double) both.size() / told.size()).as("precision").isGreaterThanOrEqualTo(0.9);
        assertThat((double) both.size() / wanted.size()).as("recall").isGreaterThanOrEqualTo(0.6);
    }

    private Map<String, Set<String>> ofTheRecord(Path tables) throws IOException, InterruptedException, SQLException {
        Path record = Records.made(Records.made(folder.resolve("record.db"), "import", tables), "claims");
        Map<String, Set<String>> claims = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record); var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select c.claim, m.statement from claim_members m join claim_ways w on w.way = m.way "
                        + "join claim_contents c on c.content = w.content where c.claim is not null")) {
            while (rows.next()) {
                claims.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
            }
        }
        return claims;
    }

    private static Set<List<String>> pairs(Map<String, Set<String>> claims) {
        Set<List<String>> pairs = new HashSet<>();
        for (Set<String> claim : claims.values()) {
            claim.forEach(one -> claim.stream().filter(other -> one.compareTo(other) < 0).forEach(other -> pairs.add(List.of(one, other))));
        }
        return pairs;
    }
}
