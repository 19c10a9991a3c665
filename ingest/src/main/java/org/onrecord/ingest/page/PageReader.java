package org.onrecord.ingest.page;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.onrecord.domain.Text;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;
import org.onrecord.ingest.page.body.Body;
import org.onrecord.ingest.page.body.BodyReader;
import org.onrecord.ingest.page.kind.PageKind;
import org.onrecord.ingest.page.meta.Metadata;
import org.onrecord.ingest.page.meta.MetadataReader;
import org.onrecord.ingest.text.Decoded;
import org.onrecord.ingest.text.Decoder;
import org.onrecord.ingest.text.Html;

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
        return switch (Decoder.decode(page.bytes(), page.charset(), true)) {
            case Decoded.Refused(var reason, var position, var message) -> new Refused(page.source(), reason, position, message, 1);
            case Decoded.Readable(var html, var charset, var _) -> read(page, html, charset);
        };
    }

    private static Found read(Received page, String html, String charset) {
        Optional<Document> parsed = Html.page(html, page.address().orElse(""));
        if (parsed.isEmpty()) {
            return Refused.of(page.source(), Reason.TOO_LARGE, "the page has more than " + Html.MOST_ELEMENTS + " elements, or a tag's name of more than "
                    + Html.LONGEST_NAME + " characters, no news page has: save its text alone");
        }
        Text text = Text.of(html);
        Document document = Shown.of(parsed.get());
        Metadata metadata = new MetadataReader(document, page.address()).read();
        Body body = BodyReader.read(document, text);
        if (body.blocks().stream().mapToLong(block -> block.text().length()).sum() > Draft.MOST_CHARACTERS) {
            return Draft.tooLong(page.source());
        }
        Optional<PageKind.Other> other = new PageKind(document, metadata, body).other();
        return other.<Found>map(kind -> Refused.of(page.source(), kind.reason(), kind.message()))
                .orElseGet(() -> new Report(page, charset, text, metadata).of(body));
    }
}
