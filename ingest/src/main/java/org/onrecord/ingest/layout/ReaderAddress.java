package org.onrecord.ingest.layout;

import java.util.Locale;
import java.util.Set;

/**
 * How much a line speaks to the reader about the site, and not of the news: "you", "we", "support", "newsletter". Words
 * inside double quotation marks do not count: there, people in the news speak.
 *
 * @param you     words like "you" and "your"
 * @param we      words like "we" and "our"
 * @param trade   words of the trade between a site and its reader: subscribing, giving, terms
 * @param request whether it begins by asking for something
 */
record ReaderAddress(int you, int we, int trade, boolean request) {

    private static final Set<String> YOU = Set.of("you", "your", "you're", "you’re", "yours", "yourself", "you'll", "you’ll", "you've", "you’ve");
    private static final Set<String> WE = Set.of("we", "our", "us", "ours", "we're", "we’re", "we've", "we’ve", "we'll", "we’ll");
    private static final Set<String> TRADE = Set.of("reader", "readers", "subscriber", "subscribers", "subscribe", "subscribed", "subscribing",
            "subscription", "subscriptions", "newsletter", "newsletters", "inbox", "email", "emails", "donate", "donation", "donations",
            "contribution", "contributions", "contribute", "contributing", "support", "supporting", "supporters", "member", "members", "membership", "click", "website",
            "site", "cookies", "cookie", "browser", "privacy", "terms", "copyright", "journalism", "newsroom", "uncensored", "unbiased", "app",
            "account", "password", "login", "download", "comment", "comments", "commenting", "sharing", "liking", "saving", "share", "follow", "page",
            "content", "sign", "consent", "preferences", "personalized", "opt-out", "unsubscribe", "advertisers", "offers", "promotional",
            "gift", "tax-deductible", "monthly", "here", "signing", "agree");
    private static final Set<String> REQUEST = Set.of("please", "support", "join", "subscribe", "sign", "click", "follow", "help", "donate",
            "download", "get", "visit", "share", "become", "contact", "send", "dear", "thank", "thanks", "stay", "make", "register");

    /**
     * Points from which a line is for the reader beyond doubt, or may be. Of 17,292 lines of 840 PolNeAR articles 7 reach the
     * first, 4 of them appeals, and 155 the second; see {@link #points()}.
     */
    private static final double CERTAIN = 4;
    private static final double LIKELY = 1.5;

    static ReaderAddress of(Line line) {
        int you = 0;
        int we = 0;
        int trade = 0;
        boolean request = false;
        boolean first = true;
        boolean quoted = false;
        String string = line.string();
        int start = -1;
        for (int i = 0; i <= string.length(); i++) {
            char c = i < string.length() ? string.charAt(i) : ' ';
            if (Character.isLetter(c) || start >= 0 && (c == '\'' || c == '’' || c == '-') && line.quote(i) == 0) {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                String word = quoted ? "" : string.substring(start, i).toLowerCase(Locale.ROOT);
                you += YOU.contains(word) ? 1 : 0;
                we += WE.contains(word) ? 1 : 0;
                trade += TRADE.contains(word) ? 1 : 0;
                request |= first && REQUEST.contains(word);
                first = false;
                start = -1;
            }
            int mark = i < string.length() ? line.quote(i) : 0;
            if (mark > 0) {
                quoted = c != '”' && !(quoted && closes(string, i + mark));
                i += mark - 1;
            }
        }
        return new ReaderAddress(you, we, trade, request);
    }

    /** Whether an opening or straight mark before {@code i} rather closes: typists mix them. */
    private static boolean closes(String string, int i) {
        return i >= string.length() || !Character.isLetterOrDigit(string.charAt(i));
    }

    /** Words for the site's trade without anybody being addressed count little, and the other way round. */
    double points() {
        double addressed = Math.min(you, 2) + 0.5 * Math.min(we, 2) + (request ? 1 : 0);
        return addressed == 0 ? 0 : addressed + (addressed >= 1 ? Math.min(trade, 3) : 0);
    }

    /** Nothing else it could be. */
    boolean isCertain() {
        return trade > 0 && points() >= CERTAIN;
    }

    boolean isLikely() {
        return points() >= LIKELY;
    }
}
