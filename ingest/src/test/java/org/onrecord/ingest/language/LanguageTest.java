package org.onrecord.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | The mayor said no.
            en | "We never closed it," she told reporters, who had asked about the bridge and the harbour.
            de | Die Bürgermeisterin von Sankt Alrun sagte am Montag, dass die Brücke bis zum Frühjahr gesperrt bleibt. Niemand habe das gewollt.
            fr | La maire de Sérac a déclaré lundi que le pont resterait fermé jusqu'au printemps. Personne ne l'a voulu, a-t-elle ajouté.
            es | La alcaldesa de Puerto Almar dijo el lunes que el puente seguirá cerrado hasta la primavera. Nadie lo quería, añadió.
            it | La sindaca di Monte Velmo ha detto lunedì che il ponte resterà chiuso fino alla primavera. Nessuno lo voleva, ha aggiunto.
            pt | A presidente da câmara de Vale Sereno disse na segunda-feira que a ponte ficará fechada até à primavera. Ninguém o queria.
            nl | De burgemeester van Oudermeer zei maandag dat de brug tot het voorjaar dicht blijft. Niemand heeft dat gewild, zei ze.
            pl | Burmistrzyni Starej Wólki powiedziała w poniedziałek, że most pozostanie zamknięty do wiosny. Nikt tego nie chciał.
            cs | Starostka Horních Lípek v pondělí řekla, že most zůstane zavřený až do jara. Nikdo to nechtěl, dodala.
            sv | Borgmästaren i Norrholm sade på måndagen att bron förblir stängd till våren. Ingen har velat det, sade hon.
            fi | Kivisalmen pormestari sanoi maanantaina, että silta pysyy suljettuna kevääseen asti. Kukaan ei halunnut sitä, hän sanoi.
            tr | Akçadere belediye başkanı pazartesi günü köprünün bahara kadar kapalı kalacağını söyledi. Bunu kimse istemedi, dedi.
            hu | Felsővölgy polgármestere hétfőn azt mondta, hogy a híd tavaszig zárva marad. Ezt senki sem akarta, tette hozzá.
            ru | Мэр Верхнеозёрска заявила в понедельник, что мост останется закрытым до весны. Никто этого не хотел, добавила она.
            uk | Міська голова Верхньогірська заявила в понеділок, що міст залишиться закритим до весни. Ніхто цього не хотів, додала вона.
            el | Η δήμαρχος της Πέτρας είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή.
            ja | 市長は月曜日、橋は春まで閉鎖されると述べた。
            zh | 市长星期一说，这座桥将关闭到春天。没有人愿意这样。
            ko | 시장은 월요일에 다리가 봄까지 폐쇄될 것이라고 말했다.
            ar | قالت رئيسة البلدية يوم الاثنين إن الجسر سيظل مغلقا حتى الربيع، وأضافت أن أحدا لم يرد ذلك.
            """)
    void theTextTellsItsLanguage(String code, String text) {
        assertThat(Language.of(text)).isEqualTo(new Detected(code, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "No.", "12 345", "Harbour Plan Dead", "Ada Quill, Sarah Ochieng", "Quill: Nein!"})
    void aShortTextDoesNotTell(String text) {
        assertThat(Language.of(text)).isEqualTo(new Detected("und", false));
    }

    @Test
    void whatIsDeclaredCountsWhereTheTextDoesNotTell() {
        assertThat(Language.of("Harbour Plan Dead", Optional.of("en-GB"))).isEqualTo("en");
        assertThat(Language.of("Quill: Nein!", Optional.of("de_AT"))).isEqualTo("de");
        assertThat(Language.of("Quill: Non!", Optional.of("FRA"))).isEqualTo("fr");
    }

    @Test
    void theTextDecidesAgainstWhatIsDeclared() {
        assertThat(Language.of("The mayor of Harwick said on Monday that the bridge would stay shut.", Optional.of("de"))).isEqualTo("en");
        assertThat(Language.of("La maire de Sérac a déclaré lundi que le pont resterait fermé jusqu'au printemps. Personne ne l'a voulu.",
                Optional.of("en-US"))).isEqualTo("fr");
    }

    @Test
    void whatIsNoCodeCountsAsNotDeclared() {
        assertThat(Language.of("Harbour Plan Dead", Optional.of("${lang}"))).isEqualTo("und");
        assertThat(Language.of("Harbour Plan Dead", Optional.of(""))).isEqualTo("und");
    }

    @Test
    void laughterWithoutEndIsNoLanguage() {
        assertThat(Language.of("Ha".repeat(3000)).sure()).isFalse();
    }

    @Test
    void aFewForeignWordsLeaveAReportEnglish() {
        assertThat(Language.of("\"Das ist nicht wahr und war es nie,\" the mayor of Harwick said. Northwire and the Quarry Post had asked about it."))
                .isEqualTo(new Detected("en", true));
    }
}
