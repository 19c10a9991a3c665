package org.onrecord.ingest.page.meta;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of months in the languages of most of the world's pages, whole and as they are shortened. */
final class Months {

    private static final Map<String, Integer> NAMES = new HashMap<>();

    static {
        put("january february march april may june july august september october november december");
        put("jan feb mar apr may jun jul aug sep oct nov dec");
        put("janr febr mrt aprl mai juni juli augu sept okt nov dez");
        put("januar februar märz april mai juni juli august september oktober november dezember");
        put("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        put("janv févr mars avr mai juin juil août sept oct nov déc");
        put("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        put("ene feb mar abr may jun jul ago sept oct nov dic");
        put("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");
        put("gen feb mar apr mag giu lug ago set ott nov dic");
        put("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro");
        put("jan fev mar abr mai jun jul ago set out nov dez");
        put("januari februari maart april mei juni juli augustus september oktober november december");
        put("januari februari mars april maj juni juli augusti september oktober november december");
        put("januar februar marts april maj juni juli august september oktober november december");
    }

    private Months() { }

    private static void put(String twelve) {
        String[] names = twelve.split(" ");
        for (int i = 0; i < names.length; i++) {
            NAMES.putIfAbsent(names[i], i + 1);
        }
    }

    /** 1 to 12; 0: it names none. */
    static int of(String name) {
        return NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }
}
