package org.onrecord.ingest.input;

import java.util.Objects;
import java.util.Optional;

/**
 * One document as received: a file, a member of an archive, a page from the web.
 *
 * @param source    how people find it again: a path, "archive.warc.gz#https://…", an address
 * @param bytes     without any transfer or content encoding; the receiver must not change them
 * @param mediaType as declared, in small letters without parameters, e.g. "text/html"; empty: nobody said
 * @param charset   as declared outside the document, e.g. by the HTTP header
 * @param address   where it was fetched from
 */
public record Received(String source, byte[] bytes, Optional<String> mediaType, Optional<String> charset, Optional<String> address) {

    public Received {
        if (source.isEmpty()) {
            throw new IllegalArgumentException("a document without a name");
        }
        Objects.requireNonNull(bytes, "bytes is null");
        Objects.requireNonNull(mediaType, "mediaType is null");
        Objects.requireNonNull(charset, "charset is null");
        Objects.requireNonNull(address, "address is null");
    }

    /** A file of which nothing else is known. */
    public static Received of(String source, byte[] bytes) {
        return new Received(source, bytes, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
