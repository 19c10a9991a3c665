package org.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;

/** An index with a byte spoiled anywhere: told as damaged, or answering; never an exception. */
class DamageTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 60);

    private static final List<String> ASKED = List.of("", "dam", "\"the dam\"", "da*", "wether~", "dam NOT weather", "accounts OR weather");

    @TempDir
    private Path folder;

    @Test
    void aSpoiledByteIsToldOrDoesNotMatter() throws Exception {
        index();
        Path file = segment();
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(3);
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] spoiled = sound.clone();
            for (int i = 0; i < 1 + round % 3 * 20; i++) {
                spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, spoiled);
            told += ask() ? 1 : 0;
            assertThatThrownBy(this::verified).isInstanceOfSatisfying(SearchFault.class, fault -> assertThat(fault.kind()).isEqualTo(SearchFault.Kind.DAMAGED));
        }
        System.out.println("spoiled bytes told by a search in " + told + " of " + ROUNDS + " rounds, by checksums in all");
        Files.write(file, sound);
        assertThat(ask()).isFalse();
        verified();
    }

    private void verified() throws SearchFault {
        try (StatementSearch search = StatementSearch.open(folder)) {
            search.verify();
        }
    }

    /** Whether damage was told. */
    private boolean ask() {
        try (StatementSearch search = StatementSearch.open(folder)) {
            for (String words : ASKED) {
                search.search(StatementQuery.of(words).show(new Show(Order.DATE, 0, 20, EnumSet.allOf(Property.class))));
                search.forEach(StatementQuery.of(words), id -> assertThat(id).isNotNull());
            }
            return false;
        } catch (SearchFault fault) {
            assertThat(fault.kind()).isEqualTo(SearchFault.Kind.DAMAGED);
            return true;
        } catch (AssertionError lucenes) {
            // Its assertions are on in tests only; where they are off it goes on to an exception or an answer.
            assertThat(lucenes.getStackTrace()[0].getClassName()).startsWith("org.apache.lucene.");
            return true;
        }
    }

    private void index() throws SearchFault {
        try (StatementIndex index = StatementIndex.open(folder)) {
            for (int i = 0; i < 300; i++) {
                String words = (i % 2 == 0 ? "the dam and its accounts " : "the weather at Harwick ") + i;
                Passage content = new Passage(words, List.of(new CharSpan(0, words.length())));
                index.put(Article.of("report-" + i, words), List.of(new Statement("id" + i, new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                        new Wording(Optional.empty(), Optional.empty(), content), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1)));
            }
            index.commit(1, "one");
        }
    }

    private Path segment() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.cfs")) {
            return files.iterator().next();
        }
    }
}
