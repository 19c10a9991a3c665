package org.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages from before Unicode that declare nothing. */
class LegacyTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | “No,” the mayor of Sérac said – twice.
            windows-1252 | La maire de Sérac a déclaré lundi que le pont resterait fermé. « Jamais », a-t-elle répété.
            windows-1252 | Die Bürgermeisterin sagte, dass die Brücke für Fußgänger gesperrt bleibt.
            windows-1250 | Burmistrzyni Starej Wólki powiedziała w poniedziałek, że most pozostanie zamknięty. Nikt tego nie chciał.
            windows-1250 | Starostka v pondělí řekla, že most zůstane zavřený až do jara. Žádný úřad to nechtěl.
            windows-1251 | Мэр Верхнеозёрска заявила в понедельник, что мост останется закрытым.
            KOI8-R       | Мэр Верхнеозёрска заявила в понедельник, что мост останется закрытым.
            windows-1253 | Η δήμαρχος της Πέτρας είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή.
            windows-1254 | Akçadere belediye başkanı pazartesi günü köprünün bahara kadar kapalı kalacağını söyledi.
            windows-1257 | Ežerų miesto merė pirmadienį sakė, kad tiltas liks uždarytas iki pavasario. Niekas to nenorėjo, pridūrė ji.
            windows-1255 | ראש העיר אמרה ביום שני כי הגשר יישאר סגור עד האביב.
            windows-1256 | قالت رئيسة البلدية يوم الاثنين إن الجسر سيظل مغلقا حتى الربيع.
            Shift_JIS    | 市長は月曜日、橋は春まで閉鎖されると述べた。
            EUC-JP       | 市長は月曜日、橋は春まで閉鎖されると述べた。
            GBK          | 市长星期一说，这座桥将关闭到春天。没有人愿意这样。
            Big5         | 市長星期一說，這座橋將關閉到春天。沒有人願意這樣。
            EUC-KR       | 시장은 월요일에 다리가 봄까지 폐쇄될 것이라고 말했다.
            """)
    void aPageThatDeclaresNothingIsReadAsItsLettersLook(String charset, String text) {
        Decoded read = Decoder.decode(("<p>" + text).getBytes(Charset.forName(charset)), Optional.empty(), true);
        assertThat(((Decoded.Readable) read).text()).isEqualTo("<p>" + text);
    }

    @Test
    void whereHeaderAndMetaElementNameTwoTheBytesDecide() {
        String page = "<meta charset=windows-1251><p>Мэр Верхнеозёрска заявила в понедельник, что мост останется закрытым.";
        Decoded.Readable read = (Decoded.Readable) Decoder.decode(page.getBytes(Charset.forName("windows-1251")), Optional.of("iso-8859-1"), true);
        assertThat(read).isEqualTo(new Decoded.Readable(page, "windows-1251", Optional.of("declared windows-1252, but the bytes are windows-1251")));
    }
}
