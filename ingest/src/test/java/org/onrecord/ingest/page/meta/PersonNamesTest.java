package org.onrecord.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    private static final PersonNames PEOPLE = new PersonNames(List.of("The Quarry Post"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Ada Brook and Bram Vale                                  | Ada Brook; Bram Vale
            By Ada Brook, Bram Vale & Cora de la Mare                   | Ada Brook; Bram Vale; Cora de la Mare
            Written by: Ada Brook / Associated Press                    | Ada Brook
            Ada Brook, Political Editor, in Harwick                     | Ada Brook
            Ada Brook in Harwick and Bram Vale in Aberton               | Ada Brook; Bram Vale
            By ADA BROOK, The Quarry Post                               | ADA BROOK
            Ada Brook The Quarry Post                                   | Ada Brook
            Ada Brook, ada.brook@quarrypost.example                     | Ada Brook
            Ada Brook @adabrook                                         | Ada Brook
            By Ada Brook · Published 2 May 2031                         | Ada Brook
            By Ada Brook Updated May 2                                  | Ada Brook
            Ada Brook, Ph.D.                                            | Ada Brook
            Bram Vale, Jr.                                              | Bram Vale Jr.
            Bram R. Vale                                                | Bram R. Vale
            Story by Ada Brook; photographs by Bram Vale                | Ada Brook
            Par Aimée d'Arc                                             | Aimée d'Arc
            Ada Brook, ABC News                                         | Ada Brook
            By Ada Brook and Bram Vale Associated Press                 | Ada Brook; Bram Vale
            Ada Brook (Reuters)                                         | Ada Brook
            """)
    void findsThePeople(String byline, String names) {
        assertThat(String.join("; ", PEOPLE.read(byline, false))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Staff", "By Staff Writer", "The Quarry Post", "Quarry Post Staff", "Associated Press", "By Reuters", "AFP", "News Desk", "Harwick Gazette", "admin", "Editorial Board",
        "Redaktion", "", "By", "2 May 2031", "https://quarrypost.example/authors/1"})
    void namesNobodyWhoIsNoPerson(String byline) {
        assertThat(PEOPLE.read(byline, true)).isEmpty();
    }

    @Test
    void oneWordIsAPersonOnlyWhereAPageNamesItsAuthor() {
        assertThat(PEOPLE.read("Quarryman", true)).containsExactly("Quarryman");
        assertThat(PEOPLE.read("Quarryman", false)).isEmpty();
    }
}
