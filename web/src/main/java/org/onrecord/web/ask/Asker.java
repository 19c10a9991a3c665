package org.onrecord.web.ask;

import java.util.Objects;

/**
 * Who asks.
 *
 * @param name  as the log of corrections shows it
 * @param token what every form of theirs must bring back, so that no other site can send one in their name; empty: they may send none
 */
public record Asker(String name, Role role, String token) {

    public Asker {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(token, "token is null");
    }
}
