package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
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
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.format.RecordLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/** Broken lines are told by their numbers, and the others are taken. */
class RecordImportTest {

    @TempDir
    private Path folder;
    private RecordStore store;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws RecordFault {
        store = Records.empty(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theLinesAroundABrokenOneAreTaken() throws RecordFault, IOException {
        Imported imported = Records.take(store, line("a.txt", "No.") + "{\"half\": \n" + line("b.txt", "Yes."), told);
        assertThat(imported).isEqualTo(new Imported(2, 0, 0, 0, 1, true));
        assertThat(told).singleElement().asString().startsWith("2 holds no valid JSON: ");
    }

    @Test
    void emptyLinesAreNoLines() throws RecordFault, IOException {
        assertThat(Records.take(store, "\n\n" + line("a.txt", "No.") + "  \r\n", told)).isEqualTo(new Imported(1, 0, 0, 0, 0, true));
    }

    @Test
    void lineEndsOfWindowsAndAByteOrderMarkDoNoHarm() throws RecordFault, IOException {
        assertThat(Records.take(store, "\uFEFF" + line("a.txt", "No.").strip() + "\r\n", told)).isEqualTo(new Imported(1, 0, 0, 0, 0, true));
    }

    @Test
    void aLastLineWithoutItsEndIsTakenWhenItIsWhole() throws RecordFault, IOException {
        String line = line("a.txt", "No.").strip();
        assertThat(Records.take(store, line, told).recorded()).isEqualTo(1);
        assertThat(Records.take(store, line.substring(0, line.length() - 5), told).broken()).isEqualTo(1);
    }

    @Test
    void theSameLineTwiceIsAlreadyThere() throws RecordFault, IOException {
        assertThat(Records.take(store, line("a.txt", "No.") + line("a.txt", "No."), told)).isEqualTo(new Imported(1, 0, 0, 1, 0, true));
    }

    @Test
    void halfASurrogatePairIsToldAsItCannotBeKept() throws RecordFault, IOException {
        Imported imported = Records.take(store, line("a.txt", "lone \uD83D half") + line("b.txt", "lone \uDE00 half")
                + line("c.txt", "lone \uD83D\uD83D\uDE00 half") + line("d.txt", "both \uD83D\uDE00"), told);
        assertThat(imported).isEqualTo(new Imported(1, 0, 0, 0, 3, true));
        assertThat(told).allMatch(line -> line.contains("has half a surrogate pair"));
    }

    @Test
    void anEscapedPairIsACharacter() throws RecordFault, IOException {
        assertThat(Records.take(store, line("a.txt", "\uD83D\uDE00").replace("\uD83D\uDE00", "\\ud83d\\uDE00"), told).recorded()).isEqualTo(1);
        assertThat(Records.take(store, line("b.txt", "\\ud83d no escape"), told).recorded()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoUtf8AreTold() throws RecordFault, IOException {
        byte[] lines = (line("a.txt", "No.") + line("b.txt", "X?") + line("c.txt", "Yes.")).getBytes(StandardCharsets.ISO_8859_1);
        lines[new String(lines, StandardCharsets.ISO_8859_1).indexOf("X?")] = (byte) 0xE9;
        assertThat(Records.take(store, lines, told)).isEqualTo(new Imported(2, 0, 0, 0, 1, true));
        assertThat(told).containsExactly("2 is not in UTF-8");
    }

    @Test
    void aLineOfTwoHundredMegabytesIsGoneOver() throws RecordFault, IOException {
        RecordImport importing = new RecordImport(store, store.begin(Records.RUN), Watch.NONE, broken -> told.add(broken.number() + " " + broken.reason()));
        importing.take("lines", new SequenceInputStream(new Repeated(200L << 20), new ByteArrayInputStream(("\n" + line("a.txt", "No.")).getBytes(StandardCharsets.UTF_8))));
        assertThat(importing.imported()).isEqualTo(new Imported(1, 0, 0, 0, 1, true));
        assertThat(told).containsExactly("1 has more than 64 MB: no report is as long");
    }

    @Test
    void aStatementOfAnotherReportsIdIsToldAndTheOthersAreTaken() throws RecordFault, IOException {
        Imported imported = Records.take(store, line("a.txt", "No.", "s1") + line("b.txt", "Yes.", "s1") + line("c.txt", "Ah.", "s2"), told);
        assertThat(imported).isEqualTo(new Imported(2, 0, 0, 0, 1, true));
        assertThat(told).singleElement().asString().startsWith("2 does not fit into the record: ");
    }

    @Test
    void whatCameBeforeAFileEndedInAFaultIsTaken() throws RecordFault {
        RecordImport importing = importing();
        InputStream fails = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the stick was pulled");
            }
        };
        assertThatThrownBy(() -> importing.take("lines", new SequenceInputStream(
                new ByteArrayInputStream(line("a.txt", "No.").getBytes(StandardCharsets.UTF_8)), fails))).hasMessage("the stick was pulled");
        assertThat(importing.imported()).isEqualTo(new Imported(1, 0, 0, 0, 0, true));
    }

    private RecordImport importing() throws RecordFault {
        return new RecordImport(store, store.begin(Records.RUN), Watch.NONE, broken -> told.add(broken.number() + " " + broken.reason()));
    }

    private static String line(String source, String text, String... statements) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Text words = Text.of(text);
        new RecordLines(out).write(Article.of(source, text), List.of(statements).stream().map(id -> new Statement(id, new Manner(Form.DIRECT, Kind.SPEECH, Act.DENY),
                new Wording(Optional.empty(), Optional.empty(), Passage.of(words, new CharSpan(0, 1))), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1)).toList());
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The letter x, so many times. */
    private static final class Repeated extends InputStream {

        private long left;

        Repeated(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + given, (byte) 'x');
            left -= given;
            return given;
        }
    }
}
