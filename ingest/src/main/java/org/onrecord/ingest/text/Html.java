package org.onrecord.ingest.text;

import java.util.Iterator;
import java.util.Optional;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * HTML as a tree of bounded size. A node costs up to 220 bytes with its place, and jsoup makes up to thirteen of one tag, where elements such as {@code <font>} were
 * left open before: without a bound a page of 16 MiB takes gigabytes.
 */
public final class Html {

    /** The largest of 302 saved news pages has 5,146. With their text 150,000 take 50 MB. */
    public static final int MOST_ELEMENTS = 150_000;

    /** Tags, comments and the like; the characters are counted, in scripts too. The page with most of the 302 has 10,080. */
    private static final int MOST_TAGS = 2 * MOST_ELEMENTS;

    /** jsoup copies a tag's name as often as it grows: of 16 MiB for ten minutes. Scripts without blanks have a few thousand characters behind what looks like a tag. */
    public static final int LONGEST_NAME = 100_000;

    /** No title has a tenth of them; thirteen elements of each are as many as of a page. */
    private static final int MOST_TAGS_OF_LINE = MOST_ELEMENTS / 15;

    private Html() { }

    /**
     * A whole page, with the places of its nodes.
     *
     * @return empty: it is larger than any page of news
     */
    public static Optional<Document> page(String html, String address) {
        try {
            return parsed(html, address, true);
        } catch (ValidationException e) {
            return parsed(Templates.renamed(html), address, true); // around a fault of jsoup's with templates deep in a page
        }
    }

    /** A page or a part of one, without places; empty: it is larger than any report. */
    public static Optional<Element> part(String html) {
        return parsed(Templates.renamed(html), "", false).map(Document::body);
    }

    /** Whether so little HTML may be in it that its tree is small, whatever it is: a title or a summary. */
    public static boolean isLine(String html) {
        return hasAtMost(MOST_TAGS_OF_LINE, html);
    }

    private static boolean hasAtMost(int most, String html) {
        int tags = 0;
        int name = -1;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                tags++;
                name = name < 0 ? i : name;
            } else if (c <= ' ' || c == '>' || c == '/' && i > name + 1) {
                name = -1;
            }
            if (tags > most || name >= 0 && i - name > LONGEST_NAME) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Document> parsed(String html, String address, boolean places) {
        if (!hasAtMost(MOST_TAGS, html)) {
            return Optional.empty();
        }
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setTrackPosition(places)).parse(html, address)) {
            int elements = 0;
            for (Iterator<Element> all = parser.iterator(); all.hasNext(); all.next()) {
                elements++;
                if (elements > MOST_ELEMENTS) {
                    return Optional.empty();
                }
            }
            return Optional.of(parser.document());
        }
    }
}
