package org.onrecord.record.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What became of all inputs of a run together: {@code inputs} is the sum of recorded, already there, duplicates, skipped and failed.
 *
 * @param otherLanguages of the recorded ones by language: nobody looked for statements in them
 * @param skipped        no reports, by reason
 * @param failed         by stage ("fetching", "reading", "analysis", "storing") and reason
 */
public record AccountSummary(int inputs, Reports reports, long statements, Map<String, Integer> otherLanguages, Map<String, Integer> skipped,
                             Map<String, Map<String, Integer>> failed) {

    /**
     * @param recorded  all that were written, {@code newTexts} and {@code readAgain} of them
     * @param newTexts  whose source was there with another text
     * @param readAgain which were there, read by another version of the program
     */
    public record Reports(int recorded, int newTexts, int readAgain, int alreadyThere, int duplicates) { }

    public AccountSummary {
        otherLanguages = Map.copyOf(otherLanguages);
        skipped = Map.copyOf(skipped);
        failed = Map.copyOf(failed);
    }

    /** One JSON object on one line, without a line feed. */
    public String json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLine json = new JsonLine(new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes))) {
            json.object(() -> {
                number(json, "inputs", inputs);
                number(json, "recorded", reports.recorded());
                number(json, "newTexts", reports.newTexts());
                number(json, "readAgain", reports.readAgain());
                number(json, "statements", statements);
                number(json, "alreadyThere", reports.alreadyThere());
                number(json, "duplicates", reports.duplicates());
                counts(json, "otherLanguages", otherLanguages);
                counts(json, "skipped", skipped);
                json.object("failed", () -> new TreeMap<>(failed).forEach((stage, reasons) -> counts(json, stage, reasons)));
            });
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void counts(JsonLine json, String name, Map<String, Integer> counts) {
        json.object(name, () -> new TreeMap<>(counts).forEach((reason, count) -> number(json, reason, count)));
    }

    private static void number(JsonLine json, String name, long number) {
        json.number(name, OptionalLong.of(number));
    }
}
