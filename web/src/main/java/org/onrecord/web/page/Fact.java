package org.onrecord.web.page;

import java.util.Optional;

/**
 * Something that is known of a statement, or is not.
 *
 * @param name  what it is
 * @param value empty: not known
 * @param page  where more of it is
 * @param why   what tells so, or why nothing is known; may be empty
 * @param words of the report that tell so; may be empty
 */
public record Fact(String name, String value, Optional<String> page, String why, String words) {

    static Fact known(String name, String value, String why, String words) {
        return new Fact(name, value, Optional.empty(), why, words);
    }

    static Fact unknown(String name, String why) {
        return new Fact(name, "", Optional.empty(), why, "");
    }
}
