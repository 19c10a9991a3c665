package org.onrecord.ingest.format.syntax;

import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.onrecord.ingest.input.Reason;

/**
 * An XML document, read as far as it goes: an end tag that is missing, a bare ampersand or a prefix that nobody declared are
 * passed over, as feeds have them. Entities of its own are refused; HTML's names for characters are known.
 */
public final class Xml {

    /**
     * Tags, comments and the like that are read of one document. Each costs at most a few hundred bytes of memory, which this
     * bounds. A feed of 50 MB has about 160,000 and its HTML, when that is not escaped, one in 60 characters.
     */
    private static final int MOST_TAGS = 2_000_000;

    /** Elements deeper than this are taken for siblings. The deepest agency item, a table in NITF in NewsML, has about 20 levels. */
    private static final int MOST_LEVELS = 256;

    /** A root's start tag with all its namespaces is shorter. */
    private static final int ROOT_REACH = 1 << 16;

    private final DocumentText characters;
    private final int start;
    private final int end;
    private final OptionalInt entity;
    private final Element root;

    private Xml(DocumentText characters, Prolog prolog) {
        this.characters = characters;
        this.start = prolog.root();
        this.entity = prolog.entity();
        this.end = end(characters.text());
        this.root = root(characters.text().substring(start, Math.min(characters.text().length(), start + ROOT_REACH)));
    }

    /** Empty: no element stands in it. */
    public static Optional<Xml> of(DocumentText characters) {
        return Prolog.of(characters.text()).map(prolog -> new Xml(characters, prolog)).filter(xml -> xml.root != null);
    }

    /** The root with its attributes, without what is in it. */
    public Element root() {
        return root;
    }

    /** Name of the encoding in which it was read. */
    public String charset() {
        return characters.charset();
    }

    /** The local name in small letters, e.g. "encoded" of {@code <content:encoded>}. */
    public static String name(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /**
     * The rest of a document after its parts were taken.
     *
     * @param fault why not all was read
     */
    public record Rest(Document document, Optional<Fault> fault) { }

    /** The whole of it. */
    public Rest read() {
        return read(Set.of(), _ -> { });
    }

    /** Hands over each element named in {@code parts} when its end is reached, and lets go of it; one that breaks off is not handed over. */
    public Rest read(Set<String> parts, Consumer<Element> taker) {
        if (entity.isPresent()) {
            return new Rest(Document.createShell(""), Optional.of(new Fault(Reason.BAD_XML, characters.bytes(entity.getAsInt()),
                    "it declares entities of its own, which may grow or lead elsewhere and are not read: replace them by what they stand for")));
        }
        Parser xml = Parser.xmlParser().setTrackPosition(true).setMaxDepth(MOST_LEVELS);
        try (StreamParser parser = new StreamParser(xml).parse(Reader.of(CharBuffer.wrap(characters.text(), start, end)), "")) {
            boolean whole = false;
            for (Iterator<Element> elements = parser.iterator(); elements.hasNext();) {
                Element element = elements.next();
                boolean closed = !element.endSourceRange().isImplicit() || element.endSourceRange().endPos() < end - start;
                whole |= closed && element.parent() == parser.document();
                if (parts.contains(name(element)) && element.parent() != null) {
                    if (closed) {
                        taker.accept(element);
                    }
                    element.remove();
                }
            }
            return new Rest(parser.document(), whole ? Optional.empty() : Optional.of(cut()));
        }
    }

    private Fault cut() {
        long position = characters.bytes(end);
        return end < characters.text().length()
                ? new Fault(Reason.TOO_LARGE, position, "more than " + MOST_TAGS + " tags: what follows is not read, cut it into smaller files")
                : new Fault(Reason.BAD_XML, position, "the XML breaks off here: what is whole before it is read, receive the rest again");
    }

    private static int end(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            tags++;
            if (tags > MOST_TAGS) {
                return at;
            }
        }
        return text.length();
    }

    private static Element root(String head) {
        try (StreamParser parser = new StreamParser(Parser.xmlParser()).parse(head.substring(0, endOfTag(head)), "")) {
            Iterator<Element> elements = parser.iterator();
            return elements.hasNext() ? elements.next() : null;
        }
    }

    private static int endOfTag(String head) {
        char quote = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return head.length();
    }
}
