package org.onrecord.ingest.page.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the names in an element's class, id and test attributes say of it. Pages use few different ones for many elements. */
final class Cues {

    /**
     * @param elsewhere other reports, readers' words, posts shown in the report, menus
     * @param author    a byline
     * @param date      a date line
     * @param subtitle  a standfirst
     */
    record Cue(boolean elsewhere, boolean author, boolean date, boolean subtitle) {

        private static final Cue NONE = new Cue(false, false, false, false);
    }

    /** Hyphens stand for white space, underscores and the ends, too. */
    private static final List<String> ELSEWHERE = List.of("-related-", "-recommend-", "-recommended-", "-recommendation-", "-recommendations-", "-comment-", "-comments-", "-disqus-",
            "-trending-", "-most-read-", "-mostread-", "-most-popular-", "-most-viewed-", "-outbrain-", "-taboola-", "-promo-", "-menu-", "-nav-", "-navbar-", "-navigation-", "-footer-",
            "-breadcrumb-", "-breadcrumbs-", "-newsletter-", "-carousel-", "-teaser-", "-teasers-", "-up-next-", "-upnext-", "-read-more-", "-readmore-", "-more-from-", "-more-on-",
            "-more-stories-", "-latest-", "sidebar--", "-tweet-", "-twitter-tweet-", "-instagram-media-", "-tiktok-embed-", "-fb-post-", "-bluesky-embed-", "-mastodon-embed-",
            "-reddit-embed-", "-telegram-post-", "-text-post-media-");
    private static final List<String> AUTHOR = List.of("byline", "by-line", "author", "writer", "contributor", "-by-");
    private static final List<String> DATE = List.of("date", "time", "publish", "posted", "modified");
    private static final List<String> SUBTITLE = List.of("standfirst", "stand-first", "subtitle", "sub-title", "subhead", "sub-head", "subhed", "sub-hed", "subdeck", "sub-deck", "-dek", "-deck",
            "-lede", "-summary", "-strapline", "-tagline", "-excerpt", "-sapo", "description");

    private final Map<String, Cue> known = new HashMap<>();

    /** @param names parted by spaces */
    Cue of(String names) {
        return names.isEmpty() ? Cue.NONE : known.computeIfAbsent(names, Cues::read);
    }

    private static Cue read(String names) {
        StringBuilder parted = new StringBuilder(names.length() + 4).append('-');
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            parted.append(c == '_' ? "-" : Character.isWhitespace(c) ? "--" : String.valueOf(c));
        }
        String words = parted.append("--").toString().toLowerCase(Locale.ROOT);
        return new Cue(has(words, ELSEWHERE), has(words, AUTHOR), has(words, DATE), has(words, SUBTITLE));
    }

    private static boolean has(String words, List<String> cues) {
        for (String cue : cues) {
            if (words.contains(cue)) {
                return true;
            }
        }
        return false;
    }
}
