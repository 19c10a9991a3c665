package org.onrecord.ingest.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** A web page to the report it holds, or to the reason why it holds none. */
public final class PageReader {

    /** Bytes of the longest page read. The longest of 302 saved news pages has 1.8 million. */
    private static final int MAX_BYTES = 16 << 20;

    private PageReader() { }

    /** Takes time and memory in proportion to the page, whatever is in it. */
    public static Found read(Received page) {
        if (page.bytes().length > MAX_BYTES) {
            return Refused.of(page.source(), Reason.TOO_LARGE, "the page has more than " + MAX_BYTES + " bytes, no news page has: save its text alone");
        }
        String html = new String(page.bytes(), charset(page));
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(html, page.address().orElse(""));
        String text = document.select("p").stream().map(Element::text).filter(line -> !line.isBlank()).collect(Collectors.joining("\n\n"));
        if (text.isEmpty()) {
            return Refused.of(page.source(), Reason.NOT_AN_ARTICLE, "the page holds no paragraph of text");
        }
        Publication publication = new Publication(page.source(), Optional.of(document.title()).filter(title -> !title.isBlank()), Optional.empty(),
                List.of(), List.of(), Optional.empty(), Draft.UNDETERMINED);
        Page known = new Page(page.address(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(charset(page).name()), Map.of(),
                Alignment.NONE);
        return new Draft(publication, text, Optional.of(new Draft.Layout(List.of(), List.of())), known);
    }

    private static Charset charset(Received page) {
        try {
            return page.charset().map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
