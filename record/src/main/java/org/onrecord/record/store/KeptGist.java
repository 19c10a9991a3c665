package org.onrecord.record.store;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.domain.Meaning;

/**
 * What of a report tells which event it is about, as it is kept.
 *
 * @param report  id of the article
 * @param day     of publication; empty: not known to the day
 * @param words   with how much the report makes of each; none holds a space or "="
 * @param meaning of its opening; empty: it was not read
 */
public record KeptGist(String report, Optional<LocalDate> day, SortedMap<String, Integer> words, Optional<Meaning> meaning) {

    /** Stands for a day that is not known. */
    static final long UNKNOWN = -1_000_000;

    public KeptGist {
        Objects.requireNonNull(report, "report is null");
        Objects.requireNonNull(day, "day is null");
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        Objects.requireNonNull(meaning, "meaning is null");
    }

    static KeptGist of(String report, long day, String words, Optional<String> meaning) {
        return new KeptGist(report, day == UNKNOWN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)), words(words),
                meaning.map(bytes -> Meaning.of(Base64.getDecoder().decode(bytes))));
    }

    long number() {
        return number(day);
    }

    static long number(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).orElse(UNKNOWN);
    }

    String written() {
        return words.entrySet().stream().map(word -> word.getKey() + "=" + word.getValue()).collect(Collectors.joining(" "));
    }

    String direction() {
        return meaning.map(direction -> Base64.getEncoder().encodeToString(direction.direction())).orElse(null);
    }

    static SortedMap<String, Integer> words(String written) {
        SortedMap<String, Integer> words = new TreeMap<>();
        for (String word : written.isEmpty() ? new String[0] : written.split(" ")) {
            int end = word.lastIndexOf('=');
            words.put(word.substring(0, end), Integer.valueOf(word.substring(end + 1)));
        }
        return words;
    }
}
