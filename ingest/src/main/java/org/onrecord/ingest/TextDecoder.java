package org.onrecord.ingest;

import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.text.Decoded;
import org.onrecord.ingest.text.Decoder;

/** A file's bytes to a report of plain text, or why it is none. */
final class TextDecoder {

    private TextDecoder() { }

    static Ingested read(byte[] bytes, String source, Defaults defaults) {
        Optional<FileKind> kind = FileKind.of(bytes);
        if (kind.isPresent()) {
            return refuse(source, Reason.BINARY, "it looks like " + kind.get().looksLike() + ": save it as plain text first");
        }
        return switch (Decoder.decode(bytes, Optional.empty(), false)) {
            case Decoded.Refused(Reason reason, OptionalLong position, String message) -> new Unreadable(source, reason, position, message);
            case Decoded.Readable(String text, var _, var _) when WebPage.looksLike(text) ->
                    refuse(source, Reason.HTML, "it is a web page: save its text first, pages cannot be read yet");
            case Decoded.Readable(String text, var _, var _) -> ReportDraft.ofPlainText(source, text).finish(defaults);
        };
    }

    private static Unreadable refuse(String source, Reason reason, String message) {
        return new Unreadable(source, reason, OptionalLong.empty(), message);
    }
}
