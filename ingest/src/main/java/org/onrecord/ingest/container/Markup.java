package org.onrecord.ingest.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.onrecord.ingest.text.Decoder;

/** Tells web pages and other markup from text by how they begin. */
public final class Markup {

    /** A page may start with an XML declaration or comments. */
    private static final Pattern PAGE = Pattern.compile(
            "\\s*+(?:<\\?xml[^>]*+>\\s*+|<!--.{0,500}?-->\\s*+)*+<(?:!doctype\\s++html|html|head|body)\\b.*+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What HTML has and prose has not. */
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:p|div|article|section|main|h[1-6]|title|meta|table|span|ul|br)(?:\\s[^<>]{0,1000})?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATA = Pattern.compile("\\s*+(?:[{\\[]|<\\?xml\\b|<(?:rss|feed|rdf:RDF|urlset|sitemapindex|newsMessage|newsItem|nitf)\\b).*+", Pattern.DOTALL);
    private static final int REACH = 4096;
    private static final int FURTHER = 1 << 16;

    private Markup() { }

    /** Whether the bytes begin as a web page does, whatever they are called. */
    public static boolean isPage(byte[] bytes) {
        return PAGE.matcher(start(bytes, REACH)).matches();
    }

    /** Whether what is said to be a web page has any element of one. */
    public static boolean hasElements(byte[] bytes) {
        return ELEMENT.matcher(start(bytes, FURTHER)).find();
    }

    /** Whether the bytes begin as XML or JSON do. */
    public static boolean isDataLike(byte[] bytes) {
        return DATA.matcher(start(bytes, REACH)).matches();
    }

    private static String start(byte[] bytes, int reach) {
        Charset charset = Decoder.mark(bytes).map(Charset::forName).orElse(StandardCharsets.ISO_8859_1);
        int mark = charset.equals(StandardCharsets.ISO_8859_1) ? 0 : charset.equals(StandardCharsets.UTF_8) ? 3 : charset.name().startsWith("UTF-32") ? 4 : 2;
        return new String(bytes, mark, Math.min(bytes.length, reach) - Math.min(mark, bytes.length), charset);
    }
}
