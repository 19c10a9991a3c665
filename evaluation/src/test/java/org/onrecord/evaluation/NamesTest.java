package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.resolve.name.NameUse.Kind;

/**
 * Which names are one, in a document and across documents: B-cubed on {@code dwie_alias} and, across documents, on
 * {@code meantime}. The rules were made on the training documents of dwie_alias; its test documents were measured at the end.
 * Floors lie about .002 below what was measured.
 */
class NamesTest {

    private static final Kind[] PERSONS = {Kind.PERSON};
    private static final Kind[] BODIES_TOO = {Kind.PERSON, Kind.BODY};
    private static final Kind[] PLACES_TOO = {Kind.PERSON, Kind.BODY, Kind.PLACE};

    private static NameCorpus dwie(String split) throws IOException {
        return new NameCorpus(NameCorpus.dwie(Corpora.present().file("dwie_alias/mentions.tsv"), split));
    }

    private static void holds(String what, BCubed measured, double floor) {
        System.out.printf(Locale.ROOT, "floor %.3f  measured %s  names: %s%n", floor, measured, what);
        assertThat(measured.f()).as(what).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void namesInOneDocument() throws IOException {
        NameCorpus train = dwie("train");
        NameCorpus test = dwie("test");
        holds("train, persons", train.within(PERSONS), .991);
        holds("train, persons and bodies", train.within(BODIES_TOO), .979);
        holds("train, persons, bodies and places", train.within(PLACES_TOO), .984);
        holds("test, persons", test.within(PERSONS), .989);
        holds("test, persons and bodies", test.within(BODIES_TOO), .976);
        holds("test, persons, bodies and places", test.within(PLACES_TOO), .981);
    }

    @Test
    void namesOfPersonsAreHardlyEverMergedWrongly() throws IOException {
        for (String split : new String[] {"train", "test"}) {
            double wrong = dwie(split).wronglyMerged();
            System.out.printf(Locale.ROOT, "at most 0.20 %%  measured %.2f %%  names: %s, persons wrongly merged%n", wrong, split);
            assertThat(wrong).isLessThanOrEqualTo(.2);
        }
    }

    @Test
    void namesAcrossDocuments() throws IOException {
        NameCorpus train = dwie("train");
        NameCorpus test = dwie("test");
        holds("train, persons across documents", train.across(PERSONS), .978);
        holds("train, persons and bodies across documents", train.across(BODIES_TOO), .943);
        holds("test, persons across documents", test.across(PERSONS), .975);
        holds("test, persons and bodies across documents", test.across(BODIES_TOO), .958);
    }

    @Test
    void personsAcrossTheDocumentsOfMeantime() throws IOException {
        NameCorpus meantime = new NameCorpus(PersonChains.meantime(Corpora.present().file("meantime/mentions.tsv")));
        holds("meantime, persons across documents", meantime.across(PERSONS), .99);
    }

    /** Its chains join reports of one topic, so each topic is a record of its own. */
    @Test
    void personsAcrossTheReportsOfNewsWcl50() throws IOException {
        Map<String, List<NameCorpus.Row>> topics = PersonChains.newsWcl(Corpora.present().file("newswcl50/NewsWCL50.conll")).stream()
                .collect(Collectors.groupingBy(PersonChains::topic, TreeMap::new, Collectors.toList()));
        List<BCubed.Item> items = topics.values().stream().flatMap(rows -> new NameCorpus(rows).items(PERSONS).stream()).toList();
        holds("newswcl50, persons across the reports of a topic", BCubed.of(items), .99);
    }
}
