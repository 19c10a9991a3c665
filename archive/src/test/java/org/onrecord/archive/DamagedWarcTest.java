package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.archive.Archives.ADDRESS;
import static org.onrecord.archive.Archives.bytes;
import static org.onrecord.archive.Archives.gzip;
import static org.onrecord.archive.Archives.joined;
import static org.onrecord.archive.Archives.page;
import static org.onrecord.archive.Archives.read;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What came before the damage is read, the place is told, and reading goes on behind it. */
@Timeout(60)
class DamagedWarcTest {

    private static final byte[] PAGE = page(ADDRESS, "<p>No.");
    private static final String READ = "200 " + ADDRESS + " <p>No.";

    @Test
    void anUncompressedFileThatIsCut() {
        byte[] cut = Arrays.copyOf(PAGE, PAGE.length - 6);
        assertThat(read(PAGE, cut)).containsExactly(READ, "damage " + PAGE.length + ": the file ends 2 bytes before the end of a record");
    }

    @Test
    void anUncompressedRecordThatIsLongerThanItSays() {
        byte[] wrong = bytes(new String(PAGE, StandardCharsets.UTF_8).replaceFirst("Content-Length: (\\d)\\d", "Content-Length: $10"));
        assertThat(read(wrong, PAGE)).hasSize(3).last().isEqualTo(READ);
        assertThat(read(wrong, PAGE).get(1)).isEqualTo("damage 0: the record is longer than its Content-Length says");
    }

    @Test
    void garbageBetweenUncompressedRecords() {
        assertThat(read(PAGE, bytes("garbage\r\n"), PAGE)).containsExactly(READ, "damage " + PAGE.length + ": no record begins here", READ);
    }

    @Test
    void garbageBetweenMembers() {
        byte[] member = gzip(PAGE);
        assertThat(read(member, bytes("garbage"), member)).containsExactly(READ, "damage " + member.length + ": no gzip member begins here", READ);
    }

    @Test
    void aMemberThatIsCutBeforeAnother() {
        byte[] member = gzip(PAGE);
        assertThat(read(Arrays.copyOf(member, member.length - 12), member)).endsWith(READ).anyMatch(line -> line.startsWith("damage 0: "));
    }

    @Test
    void aZstandardFrameThatIsDamagedBeforeAnother() {
        byte[] frame = Zstd.compress(PAGE);
        assertThat(read(frame, bytes("garbage"), frame)).containsExactly(READ, "damage " + frame.length + ": no Zstandard frame begins here", READ);
        assertThat(read(frame, Arrays.copyOf(frame, frame.length - 20))).startsWith(READ).hasSizeBetween(2, 3)
                .last().asString().startsWith("damage " + frame.length + ": ");
    }

    @Test
    void aRecordWithoutALengthOrWithANonsensicalOne() {
        for (String length : new String[] {"", "Content-Length: -5\r\n", "Content-Length: many\r\n", "Content-Length: 99999999999999999999\r\n"}) {
            byte[] wrong = gzip(bytes("WARC/1.0\r\nWARC-Type: response\r\n" + length + "\r\nNo.\r\n\r\n"));
            assertThat(read(wrong, gzip(PAGE))).hasSize(2).startsWith("damage 0: " + (length.isEmpty() ? "a record has no Content-Length"
                    : "the Content-Length of a record is no number")).endsWith(READ);
        }
    }

    @Test
    void anEndlessHeader() {
        byte[] wrong = gzip(bytes("WARC/1.0\r\n" + "X: y\r\n".repeat(100_000) + "\r\n"));
        assertThat(read(wrong, gzip(PAGE))).containsExactly("damage 0: the header of a record is malformed", READ);
    }

    @Test
    void anEndlessHttpHeadHasNoStatus() {
        byte[] wrong = gzip(Archives.record("response", ADDRESS, "Content-Type: application/http\r\n", bytes("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(100_000))));
        assertThat(read(wrong, gzip(PAGE))).hasSize(2).first().asString().startsWith("0 " + ADDRESS);
    }

    @Test
    void aBombIsLeftAfterItsHarmlessBeginning() {
        byte[] bomb = gzip(joined(bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 300000000\r\n\r\n"), new byte[300_000_000]));
        assertThat(read(bomb, gzip(PAGE))).hasSize(3).endsWith(READ).element(1).asString().startsWith("damage 0: a bomb: ");
    }

    @Test
    void anyBytesEnd() {
        Random random = new Random(7);
        byte[] archive = joined(gzip(PAGE), gzip(PAGE), gzip(PAGE));
        for (int round = 0; round < 500; round++) {
            byte[] damaged = archive.clone();
            for (int i = random.nextInt(5); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(Arrays.copyOf(damaged, damaged.length - random.nextInt(20)))).hasSizeLessThan(10);
            byte[] plain = joined(PAGE, PAGE);
            plain[random.nextInt(plain.length)] = (byte) random.nextInt(256);
            assertThat(read(plain)).hasSizeLessThan(10);
        }
    }
}
