package org.onrecord.ingest.format.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.onrecord.ingest.format.report.Block.Role;
import org.onrecord.ingest.text.Characters;
import org.onrecord.ingest.text.Html;
import org.onrecord.ingest.text.Templates;

/** Plain text: its white space, its paragraphs, and whether one text repeats another. */
public final class Prose {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R[ \\t\\u00A0]*+(?:\\R[ \\t\\u00A0]*+)++");

    /** An entity or a tag: what was escaped once too often. "5 < 6" and "AT&T" are none. */
    private static final Pattern MARKUP = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|</?[A-Za-z][^<>]{0,2000}>");

    /** Of the letters of a summary, as many must stand in the body for it to be an excerpt; shorter ones whole. */
    private static final int EXCERPT = 60;

    private Prose() { }

    /** One line: white space folded to a blank, characters that are not seen left out, as of a page. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean plain = c < Character.MIN_SUPPLEMENTARY_CODE_POINT && Characters.isPlain((char) c);
            String seen = plain ? "" : Characters.of(c, line.isEmpty() ? 0 : line.codePointBefore(line.length()));
            if (seen.equals(" ")) {
                space = !line.isEmpty();
            } else if (plain || !seen.isEmpty()) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                if (plain) {
                    line.append((char) c);
                } else {
                    line.append(seen);
                }
            }
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c > '\u007F' && Character.isWhitespace(c);
    }

    /** One line of a text that may be HTML, once escaped too often too: titles, names and summaries of feeds are. */
    public static String plain(String text) {
        String plain = text;
        for (int i = 0; i < 2 && Html.isLine(plain) && MARKUP.matcher(plain).find(); i++) {
            plain = Jsoup.parseBodyFragment(Templates.renamed(plain)).text();
        }
        return line(plain);
    }

    public static boolean isHtml(String text) {
        return MARKUP.matcher(text).find();
    }

    /** Body paragraphs: between blank lines, or the lines, where no line is blank. */
    public static List<Block> paragraphs(String text) {
        String[] parts = PARAGRAPHS.matcher(text.strip()).find() ? PARAGRAPHS.split(text) : text.split("\\R");
        return Stream.of(parts).map(Prose::line).filter(line -> !line.isEmpty()).map(line -> new Block(Role.BODY, line)).toList();
    }

    /** Whether {@code text} says what {@code part} says at its beginning; case, punctuation and white space do not count. */
    public static boolean repeats(String text, String part) {
        String letters = letters(part);
        return letters.isEmpty() || letters(text).contains(letters.substring(0, Math.min(letters.length(), EXCERPT)));
    }

    /** Whether two lines have the same letters and digits. */
    public static boolean same(String one, String other) {
        return letters(one).equals(letters(other));
    }

    public static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    /** {@link #plain} of what is there and says something. */
    public static Optional<String> plain(Optional<String> text) {
        return text.map(Prose::plain).filter(line -> !line.isEmpty());
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' : Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
