package org.onrecord.fetch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps until when each host is to be left alone; by its name, e.g. "quarry.example". */
public interface Rests {

    /** Empty: nothing is known. */
    Optional<Instant> until(String host);

    void put(String host, Instant until);

    /** For as long as the process lives. */
    static Rests inMemory() {
        Map<String, Instant> rests = new HashMap<>();
        return new Rests() {
            @Override
            public Optional<Instant> until(String host) {
                return Optional.ofNullable(rests.get(host));
            }

            @Override
            public void put(String host, Instant until) {
                rests.put(host, until);
            }
        };
    }
}
