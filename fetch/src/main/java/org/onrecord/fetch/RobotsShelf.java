package org.onrecord.fetch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps the robots.txt of each host for a day; by the origin, e.g. "https://quarry.example". */
public interface RobotsShelf {

    /**
     * @param at   when it was fetched
     * @param text empty: the host has none
     */
    record Copy(Instant at, String text) {

        public Copy {
            Objects.requireNonNull(at, "at is null");
            Objects.requireNonNull(text, "text is null");
        }
    }

    /** Of whatever age. */
    Optional<Copy> find(String origin);

    void put(String origin, Copy copy);

    /** For as long as the process lives. */
    static RobotsShelf inMemory() {
        Map<String, Copy> copies = new HashMap<>();
        return new RobotsShelf() {
            @Override
            public Optional<Copy> find(String origin) {
                return Optional.ofNullable(copies.get(origin));
            }

            @Override
            public void put(String origin, Copy copy) {
                copies.put(origin, copy);
            }
        };
    }
}
