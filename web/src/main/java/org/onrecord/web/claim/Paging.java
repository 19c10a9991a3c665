package org.onrecord.web.claim;

import java.util.Optional;
import java.util.function.IntFunction;
import org.onrecord.web.ask.Asked;

/**
 * One page of several.
 *
 * @param page   its number, from 1 on
 * @param before address of the page before; empty on the first
 * @param after  address of the next page; empty on the last
 */
public record Paging(int page, int pages, Optional<String> before, Optional<String> after) {

    static Paging of(int page, long pages, IntFunction<String> address) {
        return new Paging(page, (int) Math.max(1, pages), page == 1 ? Optional.empty() : Optional.of(address.apply(page - 1)),
                page < pages ? Optional.of(address.apply(page + 1)) : Optional.empty());
    }

    /** Which one is asked for; what is no number of a page means the first. */
    static int page(Asked asked) {
        return asked.query("page").filter(number -> number.matches("[1-9]\\d{0,3}")).map(Integer::valueOf).orElse(1);
    }
}
