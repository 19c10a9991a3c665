package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What measures.py found, on gold input beside end to end, for all articles and for either half: a table for people. */
final class MeasureTable {

    /** Measure as shown; its place in the answer. A place that holds a list has the share first and the number after it. */
    private static final List<Map.Entry<String, String>> MEASURES = List.of(
            Map.entry("statements, F1", "/statements/F1"),
            Map.entry("statement and speaker, F1", "/end to end (content and speaker)/F1"),
            Map.entry("speaker, all", "/among found, %/speaker"),
            Map.entry("speaker, pronoun", "/speaker by mention, %/pronoun"),
            Map.entry("speaker, noun", "/speaker by mention, %/noun"),
            Map.entry("speaker, name", "/speaker by mention, %/name"),
            Map.entry("speaker, no source", "/speaker by mention, %/none"),
            Map.entry("act", "/among found, %/act"),
            Map.entry("deny, precision", "/deny"),
            Map.entry("when", "/among found, %/when"),
            Map.entry("explicit dates, right", "/explicit dates"),
            Map.entry("addressee", "/among found, %/addressee"),
            Map.entry("relay", "/among found, %/relay"));

    /** Where the number stands that a bare share is of. */
    private static final Map<String, String> NUMBERS = Map.of(
            "speaker", "/counts/found", "act", "/counts/found", "when", "/numbers/when", "addressee", "/numbers/to", "relay", "/numbers/via");

    private static final List<String> PARTS = List.of("", "/halves/A", "/halves/B");

    private MeasureTable() {
    }

    static String of(String suite, JsonNode onGold, JsonNode endToEnd) {
        StringBuilder table = new StringBuilder(String.format("%n%-26s | on gold input, all    half A     half B | end to end, all       half A     half B%n", suite));
        for (Map.Entry<String, String> measure : MEASURES) {
            List<String> cells = new ArrayList<>();
            for (JsonNode answer : List.of(onGold, endToEnd)) {
                PARTS.forEach(part -> cells.add(cell(answer.at(part), measure.getValue())));
            }
            table.append(String.format("%-26s |%18s%11s%11s |%15s%13s%11s%n", join(measure.getKey(), cells)));
        }
        return table.toString();
    }

    private static Object[] join(String first, List<String> others) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all.toArray();
    }

    /** E.g. "93.7 427": share or F1, and of how many. */
    private static String cell(JsonNode answer, String place) {
        JsonNode value = answer.at(place);
        JsonNode share = value.isArray() ? value.get(0) : value;
        JsonNode number = value.isArray() ? value.get(1) : answer.at(NUMBERS.getOrDefault(place.substring(place.lastIndexOf('/') + 1), "/none"));
        String shown = share.isNumber() ? String.format(Locale.ROOT, "%5.1f", share.doubleValue()) : "    -";
        return number.isNumber() ? shown + String.format(Locale.ROOT, " %4d", number.intValue()) : shown + "     ";
    }
}
