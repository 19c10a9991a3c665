package org.onrecord.evaluation;

import java.util.List;

/** Names of people who do not exist: as many as wanted, all different. */
final class MadeNames {

    private static final List<String> FIRST = List.of("Ada", "Bo", "Cy", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jana");

    /** Any two differ by two letters at least: a name one letter off another may be the same one, misspelt. */
    private static final List<String> SYLLABLES = List.of("bar", "cof", "dug", "fel", "gim", "hav", "jop", "kun", "lez", "mid", "nas", "pow", "rux", "seb", "tik",
            "vat", "woh", "yuc", "zeg", "chil");

    private MadeNames() {
    }

    /** First name and surname, e.g. "Fay Felcofin"; surnames are different, too. */
    static String of(int number) {
        StringBuilder surname = new StringBuilder();
        for (int rest = number + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
            surname.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return FIRST.get(number % FIRST.size()) + " " + Character.toUpperCase(surname.charAt(0)) + surname.substring(1) + "in";
    }
}
