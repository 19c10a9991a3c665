package org.onrecord.web.cite;

import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.domain.Article;

/**
 * Where a report can be looked up.
 *
 * @param words as it is told
 * @param href  empty: it is no address of the web, and no link
 */
public record Linked(String words, Optional<String> href) {

    /** The address that the page gives itself, the one it was received from, or the path that was read. */
    public static Linked of(Article article) {
        return Stream.of(article.page().canonical(), article.page().address()).flatMap(Optional::stream).map(Linked::of).filter(link -> link.href().isPresent()).findFirst()
                .orElseGet(() -> of(article.publication().source()));
    }

    /** A report's source is anybody's words: nothing but a web address becomes a link. */
    static Linked of(String words) {
        return new Linked(words, Plain.href(words));
    }
}
