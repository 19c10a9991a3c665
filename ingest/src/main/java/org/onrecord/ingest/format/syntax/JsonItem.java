package org.onrecord.ingest.format.syntax;

import java.util.Objects;
import org.onrecord.ingest.input.Received;

/**
 * An item of a JSON document.
 *
 * @param source  how people find it again
 * @param charset in which the document was read
 */
public record JsonItem(Received document, String source, String charset, Json value) {

    public JsonItem {
        Objects.requireNonNull(document, "document is null");
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(charset, "charset is null");
        Objects.requireNonNull(value, "value is null");
    }
}
