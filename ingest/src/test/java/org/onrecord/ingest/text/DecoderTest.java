package org.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ingest.input.Reason;

class DecoderTest {

    private static final String SAID = "<p>“Jamais,” répéta la maire élue à Sérac – “jamais.”</p>";

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Decoded.Readable page(byte[] bytes) {
        return (Decoded.Readable) Decoder.decode(bytes, Optional.empty(), true);
    }

    private static Decoded.Readable page(byte[] bytes, String header) {
        return (Decoded.Readable) Decoder.decode(bytes, Optional.of(header), true);
    }

    @Test
    void aPageThatSaysNothingAndIsUtf8IsRead() {
        assertThat(page(bytes(SAID, "UTF-8"))).isEqualTo(new Decoded.Readable(SAID, "UTF-8", Optional.empty()));
    }

    @Test
    void iso88591MeansWindows1252() {
        assertThat(page(bytes(SAID, "windows-1252"), "ISO-8859-1")).isEqualTo(new Decoded.Readable(SAID, "windows-1252", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<meta charset=windows-1251>", "<META CharSet = 'CP1251' />", "<meta name=a content=\"charset=utf-8\"><meta charset=\"windows-1251\">",
        "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">",
        "<meta content='text/html;charset=\"windows-1251\"' http-equiv='content-type'>",
        "<!-- <meta charset=koi8-r> --><title>No</title><meta charset=windows-1251>", "<?xml version=\"1.0\" encoding='windows-1251' ?><html>"})
    void aPageThatDeclaresItsEncodingIsReadSo(String declaration) {
        String page = declaration + "<p>Нет, — сказал мэр.";
        assertThat(page(bytes(page, "windows-1251"))).isEqualTo(new Decoded.Readable(page, "windows-1251", Optional.empty()));
    }

    @Test
    void theHeaderComesBeforeTheMetaElement() {
        String page = "<meta charset=shift_jis><p>Нет, — сказал мэр.";
        assertThat(page(bytes(page, "KOI8-R"), "koi8-r").charset()).isEqualTo("KOI8-R");
    }

    @Test
    void aMarkComesBeforeTheHeader() {
        Decoded.Readable read = page(bytes("\uFEFF" + SAID, "UTF-8"), "windows-1251");
        assertThat(read.text()).isEqualTo(SAID);
        assertThat(read.charset()).isEqualTo("UTF-8");
    }

    @Test
    void aUtf16PageWithAMarkIsRead() {
        assertThat(page(bytes("\uFEFF" + SAID, "UTF-16LE"))).isEqualTo(new Decoded.Readable(SAID, "UTF-16LE", Optional.empty()));
    }

    @Test
    void aUtf16PageWithoutAMarkIsKnownByItsZeros() {
        assertThat(page(bytes("<html>" + SAID, "UTF-16BE")).text()).isEqualTo("<html>" + SAID);
    }

    @Test
    void aMetaElementThatSaysUtf16IsReadAsciiSoItIsUtf8() {
        assertThat(page(bytes("<meta charset=utf-16>" + SAID, "UTF-8")).charset()).isEqualTo("UTF-8");
    }

    @Test
    void bytesThatAreUtf8ContradictADeclaredLatin1() {
        assertThat(page(bytes(SAID, "UTF-8"), "iso-8859-1")).isEqualTo(
                new Decoded.Readable(SAID, "UTF-8", Optional.of("declared windows-1252, but the bytes are UTF-8")));
    }

    @Test
    void bytesThatAreNotUtf8ContradictADeclaredUtf8() {
        assertThat(page(bytes(SAID, "windows-1252"), "utf-8")).isEqualTo(
                new Decoded.Readable(SAID, "windows-1252", Optional.of("declared UTF-8, but the bytes are windows-1252")));
    }

    @Test
    void whereTheHeaderSaysUtf8AndTheBytesAreNotTheMetaElementDecides() {
        String page = "<meta charset=windows-1251><p>Нет, — сказал мэр.";
        assertThat(page(bytes(page, "windows-1251"), "utf-8")).isEqualTo(
                new Decoded.Readable(page, "windows-1251", Optional.of("declared UTF-8, but the bytes are windows-1251")));
    }

    @Test
    void twoCharactersOfGbkThatAreValidUtf8AreNoUtf8() {
        assertThat(page(bytes("<title>联通</title>", "GBK"), "gbk").text()).isEqualTo("<title>联通</title>");
    }

    @Test
    void bytesOfWindows1252PastedIntoUtf8AreReadAsSuch() {
        byte[] page = joined(bytes("<p>“Jamais,” répéta la maire. ", "UTF-8"), bytes("“Non” – elle", "windows-1252"));
        assertThat(page(page, "utf-8")).isEqualTo(new Decoded.Readable("<p>“Jamais,” répéta la maire. “Non” – elle", "UTF-8",
                Optional.of("3 bytes of windows-1252 in UTF-8, read as such")));
    }

    @Test
    void utf8ThatBreaksOffWithinACharacterKeepsAllThatCameBefore() {
        byte[] page = bytes("<p>“Jamais,” répéta la maire. “", "UTF-8");
        assertThat(page(Arrays.copyOf(page, page.length - 1))).isEqualTo(new Decoded.Readable("<p>“Jamais,” répéta la maire. \uFFFD", "UTF-8",
                Optional.of("1 character of UTF-8 broken off, now U+FFFD")));
    }

    @Test
    void whatWasEncodedTwiceIsToldAndLeftAsItStands() {
        String page = "<p>â€œNo,â€\u009D she said. â€œNever.â€\u009D";
        Decoded.Readable read = page(bytes(page, "UTF-8"));
        assertThat(read.text()).isEqualTo(page);
        assertThat(read.note()).contains("encoded twice before it was sent, as in \"â€œ\": left as it stands");
    }

    @Test
    void aLabelThatNobodyKnowsCountsAsNone() {
        assertThat(page(bytes(SAID, "UTF-8"), "utf-ate").note()).isEmpty();
    }

    @Test
    void japaneseWithEscapesIsReadWhereItIsDeclared() {
        String page = "<meta charset=iso-2022-jp><p>市長は言った。</p>";
        assertThat(page(bytes(page, "ISO-2022-JP")).text()).isEqualTo(page);
    }

    @Test
    void aPageOfManyControlCharactersIsBinary() {
        Decoded refused = Decoder.decode(bytes("\u0001\u0002\u0003a\u0004\u0005b\u0006\u000Ec\u000F\u0010", "UTF-8"), Optional.empty(), true);
        assertThat(((Decoded.Refused) refused).reason()).isEqualTo(Reason.BINARY);
    }

    @Test
    void anEmptyPageIsRefused() {
        assertThat(((Decoded.Refused) Decoder.decode(new byte[0], Optional.empty(), true)).reason()).isEqualTo(Reason.EMPTY);
        assertThat(((Decoded.Refused) Decoder.decode(bytes(" \n", "UTF-8"), Optional.empty(), true)).reason()).isEqualTo(Reason.BLANK);
    }

    @Test
    void plainTextIsReadInTheEncodingDeclaredForIt() {
        assertThat(Decoder.decode(bytes("Нет, сказал мэр.", "KOI8-R"), Optional.of("koi8-r"), false))
                .isEqualTo(new Decoded.Readable("Нет, сказал мэр.", "KOI8-R", Optional.empty()));
    }

    @Test
    void plainTextThatIsUtf8ContradictsItsDeclaration() {
        assertThat(Decoder.decode("“No.”".getBytes(StandardCharsets.UTF_8), Optional.of("latin1"), false))
                .isEqualTo(new Decoded.Readable("“No.”", "UTF-8", Optional.of("declared windows-1252, but the bytes are UTF-8")));
    }
}
