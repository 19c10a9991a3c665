package org.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/** What becomes of an index that is deleted, damaged, half made, or open elsewhere. */
class IndexFolderTest {

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void anIndexOfOneReport() throws SearchFault {
        folder = parent.resolve("onrecord.db.index");
        try (StatementIndex index = StatementIndex.open(folder)) {
            put(index, "first");
            index.commit(1, "one");
        }
    }

    @Test
    void whereNoIndexIsNoneIsMade() {
        assertFault(() -> StatementSearch.open(parent.resolve("none")), SearchFault.Kind.MISSING);
        assertThat(parent.resolve("none")).doesNotExist();
    }

    @Test
    void aFolderWithoutAnIndexHasNone() throws IOException {
        assertFault(() -> StatementSearch.open(Files.createDirectory(parent.resolve("empty"))), SearchFault.Kind.MISSING);
    }

    @Test
    void anIndexThatWasNeverCommittedIsNone() throws SearchFault {
        Path other = parent.resolve("other");
        try (StatementIndex index = StatementIndex.open(other)) {
            put(index, "first");
        }
        assertFault(() -> StatementSearch.open(other), SearchFault.Kind.MISSING);
    }

    @Test
    void aFileInTheFoldersPlaceIsNoIndex() throws IOException, SearchFault {
        Path file = Files.writeString(parent.resolve("file"), "no folder");
        assertFault(() -> StatementSearch.open(file), SearchFault.Kind.MISSING);
        assertFault(() -> StatementIndex.open(file), SearchFault.Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_*", "*.cf[se]", "*.si", "*"})
    void aFileThatIsDamagedOrGoneIsToldWithTheCommandThatMendsIt(String files) throws IOException, SearchFault {
        spoil(files, file -> Files.writeString(file, "no segments at all"));
        assertFault(() -> StatementSearch.open(folder), SearchFault.Kind.DAMAGED);
        remade();
        if (files.endsWith("i") || files.endsWith("]")) {
            spoil(files, Files::delete);
            assertFault(() -> StatementSearch.open(folder), SearchFault.Kind.DAMAGED);
            remade();
        }
    }

    @Test
    void anIndexOfAnotherLayoutIsToBeMadeAgain() throws Exception {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("layout", "1", "up-to", "1", "history", "one").entrySet());
            writer.commit();
        }
        assertFault(() -> StatementSearch.open(folder), SearchFault.Kind.DAMAGED);
        assertFault(() -> StatementIndex.open(folder), SearchFault.Kind.DAMAGED);
        remade();
    }

    @Test
    void anIndexBegunAnewIsTheOldOneUntilItIsCommitted() throws SearchFault {
        try (StatementSearch reader = StatementSearch.open(folder)) {
            try (StatementIndex index = StatementIndex.anew(folder)) {
                put(index, "second");
                reader.refresh();
                assertThat(words(reader)).containsExactly("first");
                assertThat(index.upTo()).isZero();
            }
            reader.refresh();
            assertThat(words(reader)).containsExactly("first");
            assertThat(reader.upTo()).isEqualTo(1);
            try (StatementIndex index = StatementIndex.anew(folder)) {
                put(index, "second");
                index.commit(7, "seven");
            }
            reader.refresh();
            assertThat(words(reader)).containsExactly("second");
            assertThat(reader.history()).isEqualTo("seven");
        }
    }

    @Test
    void whoSearchesNeedsNoLockAndSeesWhatIsCommittedWhenAsked() throws SearchFault {
        try (StatementIndex index = StatementIndex.open(folder); StatementSearch reader = StatementSearch.open(folder);
                StatementSearch other = StatementSearch.open(folder)) {
            put(index, "second");
            index.commit(2, "two");
            assertThat(words(reader)).containsExactly("first");
            reader.refresh();
            assertThat(words(reader)).containsExactly("second");
            assertThat(words(other)).containsExactly("first");
        }
    }

    @Test
    void whatSomebodyKeepsInTheFolderStays() throws IOException, SearchFault {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        spoil("segments_*", file -> Files.writeString(file, ""));
        remade();
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    private interface Harm {

        void to(Path file) throws IOException;
    }

    private void spoil(String files, Harm harm) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, files)) {
            for (Path file : found) {
                harm.to(file);
            }
        }
    }

    private void remade() throws SearchFault {
        try (StatementIndex index = StatementIndex.anew(folder)) {
            put(index, "again");
            index.commit(2, "two");
        }
        try (StatementSearch reader = StatementSearch.open(folder)) {
            assertThat(words(reader)).containsExactly("again");
        }
    }

    private static void assertFault(ThrowingCallable call, SearchFault.Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SearchFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            if (kind == SearchFault.Kind.MISSING || kind == SearchFault.Kind.DAMAGED) {
                assertThat(fault).hasMessageContaining("'onrecord reindex'");
            }
        });
    }

    private static List<String> words(StatementSearch search) throws SearchFault {
        return search.search(StatementQuery.of("")).hits().stream().map(Hits.Hit::words).toList();
    }

    private static void put(StatementIndex index, String words) throws SearchFault {
        Passage content = new Passage(words, List.of(new CharSpan(0, words.length())));
        index.put(Article.of("report.txt", "A report."), List.of(new Statement(words, new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), content), List.of(), Circumstances.UNKNOWN,
                Optional.empty(), 1)));
    }
}
