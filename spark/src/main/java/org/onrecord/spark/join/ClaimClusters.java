package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.cluster.Cluster;
import org.onrecord.claim.cluster.Clusters;
import org.onrecord.claim.cluster.Link;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.Score;
import org.onrecord.claim.pair.Score.Veto;
import org.onrecord.claim.side.SideReader;
import org.onrecord.claim.side.Sides;

/** What hangs together put into claims by the record's own clustering, each component in one task. */
final class ClaimClusters {

    /** Of a content: the id of its claim, and its claim's wording. */
    static final String PLACED = "key int, claim string, wording string";

    /** Of each process one: tables alone, that any number of tasks may use. */
    static final SideReader SIDES = SideReader.load();

    private static final Encoder<Row> PLACING = Encoders.row(StructType.fromDDL(PLACED));

    private ClaimClusters() { }

    /**
     * Contents that are linked.
     *
     * @param linked {@code key, component}
     * @param read   contents by {@code key} with their meanings
     * @param links  as {@link PairLinks} tells them
     */
    static Dataset<Row> of(Dataset<Row> linked, Dataset<Row> read, Dataset<Row> links) {
        Column all = struct(List.of(read.columns()).stream().map(name -> col(name)).toArray(Column[]::new));
        Dataset<Row> contents = linked.join(read.select(col("key"), all.as("content")), "key").groupBy("component").agg(collect_list("content").as("contents"));
        Dataset<Row> within = links.join(linked, "key").join(linked.select(col("key").as("other"), col("component").as("theirs")), "other").filter("component = theirs")
                .groupBy("component").agg(collect_list(struct("key", "other", "probability", "veto")).as("links"));
        return contents.join(within, "component").select("contents", "links").flatMap((FlatMapFunction<Row, Row>) ClaimClusters::placed, PLACING);
    }

    /** Contents that are linked with none: each is a claim. */
    static Dataset<Row> alone(Dataset<Row> contents) {
        return contents.map((MapFunction<Row, Row>) row -> {
            Proposition content = Propositions.of(row);
            return RowFactory.create(row.getAs("key"), content.id(), wording(List.of(content)));
        }, PLACING);
    }

    private static Iterator<Row> placed(Row component) {
        Map<Integer, Proposition> contents = new HashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        for (Row content : component.<Row>getList(0)) {
            Proposition proposition = Propositions.of(content);
            contents.put(content.getAs("key"), proposition);
            keys.put(proposition.id(), content.getAs("key"));
        }
        List<Link> links = component.<Row>getList(1).stream().map(link -> Link.of(contents.get(link.getInt(0)).id(), contents.get(link.getInt(1)).id(),
                new Score(link.getDouble(2), List.of(), Optional.ofNullable(link.getString(3)).map(Veto::valueOf)))).toList();
        List<Row> placed = new ArrayList<>();
        for (Cluster cluster : new Clusters(PairScorer.shipped()::among).of(contents.values(), links, List.of())) {
            String wording = wording(cluster.members().stream().map(member -> contents.get(keys.get(member.statement()))).toList());
            cluster.members().forEach(member -> placed.add(RowFactory.create(keys.get(member.statement()), cluster.id(), wording)));
        }
        return placed.iterator();
    }

    private static String wording(List<Proposition> claim) {
        return Sides.of(SIDES, claim).wording().text();
    }
}
