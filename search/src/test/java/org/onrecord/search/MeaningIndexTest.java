package org.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.search.Likes.Like;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;

class MeaningIndexTest {

    private static final String MODEL = "compass/1";

    @TempDir
    Path folder;

    @BeforeEach
    void threeReports() throws SearchFault {
        try (MeaningIndex index = MeaningIndex.open(folder, MODEL)) {
            put(index, report("a", "2031-04-08"), said("a1", "Ines Halloran", Act.DENY, "north"), said("a2", "Bo Lind", Act.ASSERT, "east"));
            put(index, report("b", "2031-05-01"), said("b1", "Bo Lind", Act.ACCUSE, "north-east"));
            put(index, report("c", "2032-01-02"), said("c1", "Ines Halloran", Act.ASSERT, "south"));
            index.commit(3, "three");
        }
    }

    @Test
    void theNearestComeFirst() throws SearchFault {
        assertThat(like("north", StatementQuery.of(""))).extracting(Like::statement).containsExactly("a1", "b1", "a2", "c1");
    }

    @Test
    void likenessIsTheCosine() throws SearchFault {
        List<Like> likes = like("north", StatementQuery.of(""));
        assertThat(likes.get(0).likeness()).isEqualTo(1);
        assertThat(likes.get(1).likeness()).isBetween(.70, .72);
        assertThat(likes.get(2).likeness()).isZero();
        assertThat(likes.get(3).likeness()).isEqualTo(-1);
        assertThat(likes.get(3).article()).isEqualTo(report("c", "2032-01-02").id());
    }

    @Test
    void whatIsAskedBesidesHoldsOfAllThatIsFound() throws SearchFault {
        StatementQuery all = StatementQuery.of("");
        assertThat(like("north", all.with(Property.SPEAKER, "halloran"))).extracting(Like::statement).containsExactly("a1", "c1");
        assertThat(like("north", all.with(Property.ACT, "accuse"))).extracting(Like::statement).containsExactly("b1");
        Days later = new Days(Optional.of(LocalDate.of(2031, 4, 20)), Optional.empty());
        assertThat(like("north", all.published(later))).extracting(Like::statement).containsExactly("b1", "c1");
        assertThat(like("north", all.with(Property.SPEAKER, "nobody"))).isEmpty();
    }

    @Test
    void whatStandsInEarlierTextsIsFoundWhenAskedFor() throws SearchFault {
        try (MeaningIndex index = MeaningIndex.open(folder, MODEL)) {
            index.put(report("a", "2031-04-08"), List.of(said("a1", "Ines Halloran", Act.DENY, "north")), false, MeaningIndexTest::meaning);
            index.commit(4, "four");
        }
        assertThat(like("north", StatementQuery.of(""))).extracting(Like::statement).containsExactly("b1", "c1");
        assertThat(like("north", StatementQuery.of("").withEarlier())).extracting(Like::statement).containsExactly("a1", "b1", "c1");
    }

    @Test
    void aWindowIsGivenInTheSameOrder() throws SearchFault {
        assertThat(like("north", StatementQuery.of("").show(new Show(Order.RELEVANCE, 1, 2, Set.of())))).extracting(Like::statement).containsExactly("b1", "a2");
        assertThat(like("north", StatementQuery.of("").show(new Show(Order.RELEVANCE, 9, 2, Set.of())))).isEmpty();
    }

    @Test
    void aStatementIsNotLikeItselfButLikeOthersOfItsWords() throws SearchFault {
        try (MeaningSearch search = MeaningSearch.open(folder, MODEL)) {
            assertThat(search.of("a1")).contains(meaning("north"));
            assertThat(search.of("none")).isEmpty();
            assertThat(search.like(meaning("north"), StatementQuery.of(""), Optional.of("a1")).likes()).extracting(Like::statement).containsExactly("b1", "a2", "c1");
        }
    }

    @Test
    void theSameWordsInManyReportsAreOneSaying() throws SearchFault {
        try (MeaningIndex index = MeaningIndex.open(folder, MODEL)) {
            for (int i = 0; i < 120; i++) {
                put(index, report("wire " + i, "2033-01-01"), said("w" + i, "Bo Lind", Act.ASSERT, i % 2 == 0 ? "“North,”" : "north"));
            }
            index.commit(123, "many");
        }
        List<Like> likes = like("north", StatementQuery.of(""));
        assertThat(likes).extracting(Like::statement).containsExactly("a1", "b1", "a2", "c1");
        assertThat(likes).extracting(Like::times).containsExactly(121, 1, 1, 1);
        assertThat(like("north", StatementQuery.of("").with(Property.SPEAKER, "Halloran")).getFirst().times()).isEqualTo(1);
    }

    @Test
    void aReportPutInAgainReplacesWhatItHadAndOneWithoutStatementsIsGone() throws SearchFault {
        try (MeaningIndex index = MeaningIndex.open(folder, MODEL)) {
            put(index, report("a", "2031-04-08"), said("a3", "Ines Halloran", Act.ASSERT, "south"));
            put(index, report("b", "2031-05-01"));
            index.commit(5, "five");
            assertThat(index.upTo()).isEqualTo(5);
        }
        assertThat(like("north", StatementQuery.of(""))).extracting(Like::statement, Like::times).containsExactly(tuple("c1", 2));
    }

    @Test
    void whatWasNotCommittedIsGoneAndTheIndexKnows() throws SearchFault {
        try (MeaningIndex index = MeaningIndex.open(folder, MODEL)) {
            put(index, report("d", "2031-04-08"), said("d1", "Bo Lind", Act.ASSERT, "north"));
        }
        try (MeaningIndex index = MeaningIndex.open(folder, MODEL)) {
            assertThat(index.upTo()).isEqualTo(3);
            assertThat(index.history()).isEqualTo("three");
        }
        assertThat(like("north", StatementQuery.of(""))).extracting(Like::statement).doesNotContain("d1");
    }

    @Test
    void whatATextMeansIsKnownOnceItIsCommitted() throws SearchFault {
        try (MeaningIndex index = MeaningIndex.open(folder, MODEL)) {
            assertThat(index.known("north-east")).contains(meaning("north-east"));
            assertThat(index.known("North-East")).isEmpty();
            put(index, report("d", "2031-04-08"), said("d1", "Bo Lind", Act.ASSERT, "north-west"));
            assertThat(index.known("north-west")).isEmpty();
            index.commit(4, "four");
            assertThat(index.known("north-west")).contains(meaning("north-west"));
        }
    }

    @Test
    void manyAreLinkedAndStillFound() throws SearchFault, IOException {
        int many = 16_100;
        try (MeaningIndex index = MeaningIndex.anew(folder, MODEL)) {
            for (int i = 0; i < many; i += 100) {
                int from = i;
                index.put(report("r" + i, "2031"), IntStream.range(i, i + 100).mapToObj(k -> said("s" + k, "Bo Lind", Act.ASSERT, "words " + k)).toList(), true,
                        content -> random(from + Integer.parseInt(content.substring(6)) % 100));
            }
            index.commit(1, "many");
        }
        try (MeaningSearch search = MeaningSearch.open(folder, MODEL)) {
            long right = IntStream.range(0, 100).filter(i -> first(search, random(i * 37)).equals("s" + i * 37)).count();
            assertThat(right).isGreaterThanOrEqualTo(95);
        }
        try (var links = Files.newDirectoryStream(folder, "*.vex")) {
            assertThat(links).anySatisfy(file -> assertThat(Files.size(file)).isGreaterThan(100_000));
        }
    }

    @Test
    void whoSearchesNeedsNoLockAndSeesWhatIsCommittedWhenAsked() throws SearchFault {
        try (MeaningIndex index = MeaningIndex.open(folder, MODEL); MeaningSearch search = MeaningSearch.open(folder, MODEL)) {
            put(index, report("d", "2031-04-08"), said("d1", "Bo Lind", Act.ASSERT, "north"));
            index.commit(4, "four");
            assertThat(search.upTo()).isEqualTo(3);
            search.refresh();
            assertThat(search.upTo()).isEqualTo(4);
            assertThat(search.history()).isEqualTo("four");
            assertThat(search.of("d1")).isPresent();
            assertFault(() -> MeaningIndex.open(folder, MODEL), SearchFault.Kind.BUSY, "wait");
        }
    }

    @Test
    void anIndexOfAnotherModelOrDamagedIsToBeMadeAgain() throws SearchFault, IOException {
        assertFault(() -> MeaningSearch.open(folder, "compass/2"), SearchFault.Kind.DAMAGED, "'onrecord reindex --meaning'");
        assertFault(() -> MeaningIndex.open(folder, "compass/2"), SearchFault.Kind.DAMAGED, "'onrecord reindex --meaning'");
        try (var files = Files.newDirectoryStream(folder, "segments_*")) {
            for (Path file : files) {
                Files.writeString(file, "no segments at all");
            }
        }
        assertFault(() -> MeaningSearch.open(folder, MODEL), SearchFault.Kind.DAMAGED, "'onrecord reindex --meaning'");
        try (MeaningIndex index = MeaningIndex.anew(folder, MODEL)) {
            put(index, report("a", "2031"), said("again", "Bo Lind", Act.ASSERT, "north"));
            index.commit(9, "nine");
        }
        assertThat(like("north", StatementQuery.of(""))).extracting(Like::statement).containsExactly("again");
    }

    @Test
    void whereNoIndexIsNoneIsMade() {
        assertFault(() -> MeaningSearch.open(folder.resolve("none"), MODEL), SearchFault.Kind.MISSING, "'onrecord reindex --meaning'");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static void assertFault(ThrowingCallable call, SearchFault.Kind kind, String words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SearchFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind)).hasMessageContaining(words);
    }

    private List<Like> like(String direction, StatementQuery among) throws SearchFault {
        try (MeaningSearch search = MeaningSearch.open(folder, MODEL)) {
            return search.like(meaning(direction), among, Optional.empty()).likes();
        }
    }

    private static String first(MeaningSearch search, Meaning meaning) {
        try {
            return search.like(meaning, StatementQuery.of(""), Optional.empty()).likes().getFirst().statement();
        } catch (SearchFault e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(MeaningIndex index, Article article, Statement... statements) throws SearchFault {
        index.put(article, List.of(statements), true, MeaningIndexTest::meaning);
    }

    /** A direction of the compass, all of one length: its first number points north, its second east. */
    private static Meaning meaning(String content) {
        byte[] direction = new byte[Meaning.SIZE];
        String words = content.toLowerCase(Locale.ROOT);
        int length = words.contains("-") ? 71 : 100;
        direction[0] = (byte) (words.contains("north") ? length : words.contains("south") ? -length : 0);
        direction[1] = (byte) (words.contains("east") ? length : words.contains("west") ? -length : 0);
        return Meaning.of(direction);
    }

    private static Meaning random(int seed) {
        byte[] direction = new byte[Meaning.SIZE];
        new Random(seed).nextBytes(direction);
        return Meaning.of(direction);
    }

    private static Article report(String source, String published) {
        Publication publication = new Publication(source, Optional.empty(), Optional.of("The Quarry Post"), List.of(), List.of(), Optional.of(published), "en");
        return Article.of(publication, Text.of(source), List.of(), List.of());
    }

    private static Statement said(String id, String speaker, Act act, String words) {
        Passage content = new Passage(words, List.of(new CharSpan(0, words.codePointCount(0, words.length()))));
        return new Statement(id, new Manner(Form.DIRECT, Kind.SPEECH, act), new Wording(Optional.empty(), Optional.empty(), content),
                List.of(new Speaker(speaker, Speaker.Type.PERSON, "person:" + speaker, Optional.empty(), Speaker.ResolvedBy.NAME, 1)),
                Circumstances.UNKNOWN, Optional.empty(), 1);
    }
}
