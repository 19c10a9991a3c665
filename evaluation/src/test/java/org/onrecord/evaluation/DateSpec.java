package org.onrecord.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One expression of a Recognizers-Text spec with the value that it is to have.
 *
 * @param start where it stands in {@code input}: UTF-16, from 0
 * @param end   after its last character
 */
record DateSpec(String file, String input, LocalDate reference, String text, int start, int end, Value value) {

    /**
     * @param timex as the spec has it, e.g. "XXXX-07-08", "2016-W45"
     * @param mod   e.g. "since"; empty for none
     * @param first a day; of a run of days the first
     * @param last  the day after a run of days, as the specs count it; the day itself where it is one day
     */
    record Value(String timex, String mod, Optional<LocalDate> first, Optional<LocalDate> last) {
    }

    /**
     * The expressions of the English specs whose type is date or daterange, but those of extractors, which have no value, and those that
     * say that the Java version of the library does not support them.
     */
    static List<DateSpec> all(Path folder) throws IOException {
        List<DateSpec> specs = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                JsonNode all = new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8).replace("\ufeff", ""));
                for (JsonNode spec : all) {
                    if (!notSupported(spec)) {
                        spec.path("Results").forEach(result -> read(file.getFileName().toString(), spec, result).ifPresent(specs::add));
                    }
                }
            }
        }
        return specs;
    }

    private static boolean notSupported(JsonNode spec) {
        String platforms = spec.path("NotSupported").asString("") + "," + spec.path("NotSupportedByDesign").asString("");
        return List.of(platforms.toLowerCase(Locale.ROOT).split("[ ,]+")).contains("java");
    }

    private static Optional<DateSpec> read(String file, JsonNode spec, JsonNode result) {
        String type = result.path("Type").asString(result.path("TypeName").asString("")).replace("datetimeV2.", "");
        JsonNode value = result.has("Value") ? result.get("Value") : result.path("Resolution");
        boolean date = type.equals("date") || type.equals("daterange");
        if (!date || !value.isObject() || !spec.path("Context").has("ReferenceDateTime")) {
            return Optional.empty();
        }
        String input = spec.get("Input").asString();
        String text = result.get("Text").asString();
        int given = result.path("Start").asInt(-1);
        // Some specs give an offset where their text does not stand.
        int start = input.regionMatches(true, given, text, 0, text.length()) ? given
                : Math.max(0, input.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT)));
        LocalDate reference = LocalDate.parse(spec.get("Context").get("ReferenceDateTime").asString().substring(0, 10));
        return Optional.of(new DateSpec(file, input, reference, text, start, start + text.length(), value.has("values") ? past(value.get("values")) : past(value)));
    }

    /** Of a value in the past and one in the future the one in the past, which comes first. */
    private static Value past(JsonNode value) {
        if (value.isArray()) {
            JsonNode first = value.get(0);
            boolean day = first.has("value");
            return new Value(first.path("timex").asString(""), first.path("Mod").asString(""), day(first, day ? "value" : "start"), day(first, day ? "value" : "end"));
        }
        JsonNode resolution = value.path("PastResolution");
        boolean day = resolution.has("date");
        return new Value(value.path("Timex").asString(""), "", day(resolution, day ? "date" : "startDate"), day(resolution, day ? "date" : "endDate"));
    }

    private static Optional<LocalDate> day(JsonNode values, String name) {
        String day = values.path(name).asString("");
        return day.matches("\\d{4}-\\d\\d-\\d\\d") && !day.startsWith("0001") ? Optional.of(LocalDate.parse(day)) : Optional.empty();
    }
}
