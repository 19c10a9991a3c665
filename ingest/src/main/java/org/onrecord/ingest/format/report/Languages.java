package org.onrecord.ingest.format.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Language tags to codes of two letters. */
public final class Languages {

    private static final Map<String, String> BY_THREE = Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2)
            .collect(Collectors.toMap(code -> Locale.of(code).getISO3Language(), Function.identity(), (first, _) -> first));

    private Languages() { }

    /** "en" of "en-GB", "en_us" or "eng"; empty when it is no language's tag. */
    public static Optional<String> code(String tag) {
        String first = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return first.length() == 3 ? Optional.ofNullable(BY_THREE.get(first))
                : first.length() == 2 && BY_THREE.containsValue(first) ? Optional.of(first) : Optional.empty();
    }
}
