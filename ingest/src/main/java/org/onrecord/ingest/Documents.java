package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Page;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.container.FileNames;
import org.onrecord.ingest.container.Limits;
import org.onrecord.ingest.container.Markup;
import org.onrecord.ingest.format.Formats;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;
import org.onrecord.ingest.page.PageReader;
import org.onrecord.ingest.text.Decoded;
import org.onrecord.ingest.text.Decoder;

/** One document to the reports in it: what it is follows from its bytes, and from what was said of it only where these leave it open. */
public final class Documents {

    private final Defaults defaults;
    private final Reason unknown;

    /** @param defaults what to take for reports that do not say it themselves */
    public Documents(Defaults defaults) {
        this(defaults, true);
    }

    /** @param named whether they were given one by one: data of an unknown format is a fault then, and else merely no report */
    Documents(Defaults defaults, boolean named) {
        this.defaults = defaults;
        this.unknown = named ? Reason.UNKNOWN_FORMAT : Reason.NOT_A_PAGE;
    }

    Defaults defaults() {
        return defaults;
    }

    /** What one document from the web or elsewhere holds, at least one; a reader that fails has failed on this document alone. */
    public List<Ingested> readOne(Received document) {
        return new Pending(document.source(), document.bytes().length, () -> read(document)).await();
    }

    /** A document of which only its name is known. */
    List<Ingested> read(InputStream in, String source) {
        try {
            byte[] bytes = in.readNBytes(Limits.DOCUMENT + 1);
            return read(new Received(source, bytes, FileNames.mediaType(source), Optional.empty(), Optional.empty()));
        } catch (IOException e) {
            return List.of(RegularFile.unreadable(source, e));
        }
    }

    /** At least one. */
    List<Ingested> read(Received document) {
        Optional<FileKind> kind = FileKind.of(document.bytes());
        if (kind.isPresent()) {
            return refuse(document, Reason.BINARY, "it looks like " + kind.get().looksLike() + ": save it as plain text first");
        }
        if (document.bytes().length > Limits.DOCUMENT) {
            return List.of(new Unreadable(document.source(), Reason.TOO_LARGE, OptionalLong.of(Limits.DOCUMENT),
                    "longer than " + Limits.DOCUMENT + " bytes, no report is: cut it into one file for each report"));
        }
        if (Markup.isPage(document.bytes())) {
            return List.of(finish(PageReader.read(document)));
        }
        Optional<List<Found>> known = Formats.read(document);
        if (known.isPresent()) {
            return known.get().stream().map(this::finish).toList();
        }
        return says(document, "html") && Markup.hasElements(document.bytes()) ? List.of(finish(PageReader.read(document))) : List.of(rest(document));
    }

    private Ingested rest(Received document) {
        if ((says(document, "json") || says(document, "xml") && !says(document, "html")) && Markup.isDataLike(document.bytes())) {
            return Unreadable.of(Refused.of(document.source(), unknown,
                    "neither a feed nor an agency item nor a saved article: turn it into lines of JSON, each {\"source\": ..., \"text\": ...}"));
        }
        if (document.bytes().length > Inputs.MAX_TEXT) {
            return new Unreadable(document.source(), Reason.TOO_LARGE, OptionalLong.of(Inputs.MAX_TEXT),
                    "longer than " + Inputs.MAX_TEXT + " bytes, no report is: cut it into one file for each report");
        }
        return switch (Decoder.decode(document.bytes(), document.charset(), false)) {
            case Decoded.Refused(Reason reason, OptionalLong position, String message) -> new Unreadable(document.source(), reason, position, message);
            case Decoded.Readable(String text, String charset, var _) -> plain(document, text, charset);
        };
    }

    private Ingested plain(Received document, String text, String charset) {
        ReportDraft draft = ReportDraft.ofPlainText(document.source(), text);
        if (document.address().isPresent()) {
            draft.page = new Page(document.address(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(charset),
                    Page.UNKNOWN.from(), Alignment.NONE);
        }
        return draft.finish(defaults);
    }

    private Ingested finish(Found found) {
        return switch (found) {
            case Refused refused when refused.reason() == Reason.UNKNOWN_FORMAT -> Unreadable.of(Refused.of(refused.source(), unknown, refused.message()));
            case Refused refused -> Unreadable.of(refused);
            case Draft draft when draft.text().length() > Inputs.MAX_TEXT -> Unreadable.of(Draft.tooLong(draft.publication().source()));
            case Draft draft when Decoder.isBlank(draft.text()) -> Unreadable.of(Refused.of(draft.publication().source(), Reason.EMPTY, "the text is empty"));
            case Draft draft -> ReportDraft.of(draft).finish(defaults);
        };
    }

    private static boolean says(Received document, String type) {
        return document.mediaType().filter(said -> said.contains(type)).isPresent();
    }

    private static List<Ingested> refuse(Received document, Reason reason, String message) {
        return List.of(Unreadable.of(Refused.of(document.source(), reason, message)));
    }
}
