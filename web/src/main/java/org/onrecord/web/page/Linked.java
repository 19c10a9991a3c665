package org.onrecord.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
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
    static Linked of(Article article) {
        return Stream.of(article.page().canonical(), article.page().address()).flatMap(Optional::stream).map(Linked::of).filter(link -> link.href().isPresent()).findFirst()
                .orElseGet(() -> of(article.publication().source()));
    }

    /** A report's source is anybody's words: nothing but a web address becomes a link. */
    static Linked of(String words) {
        try {
            URI uri = new URI(words);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return new Linked(words, (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty());
        } catch (URISyntaxException _) {
            return new Linked(words, Optional.empty());
        }
    }
}
