package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.apitest.Readings.article;
import static org.onrecord.ingest.apitest.Readings.fault;
import static org.onrecord.ingest.apitest.Readings.only;
import static org.onrecord.ingest.apitest.Readings.read;
import static org.onrecord.ingest.apitest.Readings.report;
import static org.onrecord.ingest.apitest.Readings.write;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.input.Reason;

@Timeout(30)
class PlainTextTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("report.txt");
    }

    @Test
    void theTextIsTheInputUnchanged() throws IOException {
        String text = "Harbour  plan\r\n\r\n\t\"No,\" said the mayor. \r\n\n\n";
        assertThat(report(write(file, text)).text().string()).isEqualTo(text);
    }

    @Test
    void theSourceIsThePathAsGiven() throws IOException {
        write(file, "The mayor said no.");
        String roundabout = folder + "/../" + folder.getFileName() + "/report.txt";
        assertThat(only(read(Defaults.NONE, "", roundabout)).source()).isEqualTo(roundabout);
    }

    @Test
    void defaultsFillWhatAPlainTextCannotSay() throws IOException {
        write(file, "The mayor said no.");
        Article article = article(only(read(new Defaults(Optional.of("2031-05-04"), Optional.of("The Quarry Post")), "", file.toString())));
        assertThat(article.publication().published()).contains("2031-05-04");
        assertThat(article.publication().outlet()).contains("The Quarry Post");
    }

    @Test
    void withoutDefaultsDateAndOutletAreUnknown() throws IOException {
        Article article = report(write(file, "The mayor said no."));
        assertThat(article.publication().published()).isEmpty();
        assertThat(article.publication().outlet()).isEmpty();
    }

    @Test
    void aDashIsStandardInput() {
        Article article = article(only(read(Defaults.NONE, "The mayor said no.", "-")));
        assertThat(article.publication().source()).isEqualTo("-");
        assertThat(article.text().string()).isEqualTo("The mayor said no.");
    }

    @Test
    void aNamedFileWithAnotherEndingIsPlainText() throws IOException {
        assertThat(report(write(folder.resolve("report.md"), "The mayor said no.")).text().string()).isEqualTo("The mayor said no.");
    }

    @Test
    void aUtf8MarkIsDropped() throws IOException {
        assertThat(report(write(file, 0xEF, 0xBB, 0xBF, 'N', 'o', '.')).text().string()).isEqualTo("No.");
    }

    @Test
    void utf16WithALittleEndianMarkIsRead() throws IOException {
        Files.write(file, "\uFEFF“No 😀,” she said.".getBytes(StandardCharsets.UTF_16LE));
        assertThat(report(file).text().string()).isEqualTo("“No 😀,” she said.");
    }

    @Test
    void utf16WithABigEndianMarkIsRead() throws IOException {
        Files.write(file, "\uFEFF“No,” she said.".getBytes(StandardCharsets.UTF_16BE));
        assertThat(report(file).text().string()).isEqualTo("“No,” she said.");
    }

    @Test
    void utf16ThatBreaksOffInACharacterIsRefusedAtItsPlace() throws IOException {
        Unreadable fault = fault(write(file, 0xFF, 0xFE, 'N', 0, 'o'));
        assertThat(fault.reason()).isEqualTo(Reason.BAD_ENCODING);
        assertThat(fault.position()).hasValue(4);
    }

    @Test
    void windows1252QuotesAreRead() throws IOException {
        Files.write(file, "“No,” she said – twice.".getBytes(Charset.forName("windows-1252")));
        assertThat(report(file).text().string()).isEqualTo("“No,” she said – twice.");
    }

    @Test
    void windows1252AccentsAreRead() throws IOException {
        Files.write(file, "“Jamais,” répéta la maire élue à Sérac.".getBytes(Charset.forName("windows-1252")));
        assertThat(report(file).text().string()).isEqualTo("“Jamais,” répéta la maire élue à Sérac.");
    }

    @Test
    void aByteThatNeitherUtf8NorWindows1252HasIsRefusedAtItsPlace() throws IOException {
        Unreadable fault = fault(write(file, 'N', 'o', ' ', 0x81, ' ', 'n', 'o'));
        assertThat(fault.reason().code()).isEqualTo("bad-encoding");
        assertThat(fault.position()).hasValue(3);
        assertThat(fault.message()).isEqualTo("neither UTF-8 (byte 81 breaks it) nor Windows-1252: save it as UTF-8");
    }

    @Test
    void utf8WithOneBrokenByteIsNotTakenForWindows1252() throws IOException {
        byte[] bytes = "“Non,” répéta la maire de Sérac. “Jamais.”".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = 'x';
        Files.write(file, bytes);
        assertThat(fault(file).reason()).isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void anEightBitAlphabetOtherThanLatinIsRefused() throws IOException {
        Files.write(file, "Мэр сказал нет. Никогда, повторил он вчера вечером.".getBytes(Charset.forName("windows-1251")));
        assertThat(fault(file).reason()).isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(fault(write(file, "")).reason().code()).isEqualTo("empty");
    }

    @Test
    void aMarkAloneIsEmpty() throws IOException {
        assertThat(fault(write(file, 0xFF, 0xFE)).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void whiteSpaceAloneIsRefused() throws IOException {
        assertThat(fault(write(file, " \r\n\t\u00A0\u2003\u200B\n")).reason().code()).isEqualTo("blank");
    }

    @Test
    void zeroBytesAreBinary() throws IOException {
        Unreadable fault = fault(write(file, 'N', 'o', 0, '.'));
        assertThat(fault.reason().code()).isEqualTo("binary");
        assertThat(fault.position()).hasValue(2);
    }

    @Test
    void manyControlCharactersAreBinary() throws IOException {
        assertThat(fault(write(file, "\u0001\u0002\u0003a\u0004\u0005b\u0006\u000Ec\u000F\u0010")).reason()).isEqualTo(Reason.BINARY);
    }

    @Test
    void aFewControlCharactersStay() throws IOException {
        String text = "The mayor\u0007 said \u001Bno.";
        assertThat(report(write(file, text)).text().string()).isEqualTo(text);
    }

    @Test
    void aPdfIsNamedAsSuch() throws IOException {
        Unreadable fault = fault(write(file, "%PDF-1.7\n%\u00E2\n1 0 obj"));
        assertThat(fault.reason()).isEqualTo(Reason.BINARY);
        assertThat(fault.message()).isEqualTo("it looks like a PDF: save it as plain text first");
    }

    @Test
    void aWebPageIsToldByItsBeginning() throws IOException {
        assertThat(fault(write(file, "\n<!-- old -->\n<!DOCTYPE html>\n<html><body>No.</body></html>")).reason().code()).isEqualTo("not-an-article");
    }

    @Test
    void aTextThatOnlyBeginsWithATagIsRead() throws IOException {
        assertThat(report(write(file, "<b>No</b>, she said.")).text().string()).startsWith("<b>No");
    }

    @Test
    void aFileOfAHundredMegabytesIsRefused() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100 << 20);
        }
        Unreadable fault = fault(file);
        assertThat(fault.reason().code()).isEqualTo("too-large");
        assertThat(fault.position()).hasValue(16 << 20);
    }

    @Test
    void theLargestTextIsRead() throws IOException {
        assertThat(report(write(file, "No more. ".repeat(Inputs.MAX_TEXT / 9))).text().length()).isEqualTo(Inputs.MAX_TEXT / 9 * 9);
    }

    @Test
    void aLineOfAMillionCharactersIsRead() throws IOException {
        assertThat(report(write(file, "x".repeat(1_000_000))).text().length()).isEqualTo(1_000_000);
    }

    @Test
    void aMillionCharactersOfWordsOnOneLineAreRead() throws IOException {
        assertThat(report(write(file, "no, by (a) contributed \"to: ".repeat(36_000))).text().length()).isEqualTo(1_008_000);
    }

    @Test
    void tenThousandQuotationMarksAreRead() throws IOException {
        assertThat(report(write(file, "\"“”".repeat(10_000))).text().length()).isEqualTo(30_000);
        assertThat(report(write(file, "\"No.\"\n".repeat(10_000))).furniture()).isEmpty();
    }

    @Test
    void offsetsCountCodePointsAfterEmojiAndCombiningMarks() throws IOException {
        String text = "😀 Harbour Plan Is Dead 👩‍👩‍👧 e\u0301\n\nThe mayor of Aberton said on Monday that the harbour plan was dead.\n\nAdvertisement\n";
        Article article = report(write(file, text));
        CharSpan furniture = article.furniture().getFirst();
        assertThat(article.text().slice(furniture)).isEqualTo("Advertisement");
        assertThat(furniture.start()).isEqualTo(text.codePointCount(0, text.indexOf("Advertisement")));
    }
}
