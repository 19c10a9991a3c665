package org.onrecord.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.wire.Headers;

/**
 * What a host gave with a page, to ask it later whether the page is still the same.
 *
 * @param address      the page's, behind all redirects
 * @param etag         with its quotation marks, as received
 * @param lastModified as received
 */
public record Validators(WebAddress address, Optional<String> etag, Optional<String> lastModified) {

    public Validators {
        Objects.requireNonNull(address, "address is null");
        Objects.requireNonNull(etag, "etag is null");
        Objects.requireNonNull(lastModified, "lastModified is null");
    }

    public static Validators of(WebAddress address, Headers received) {
        return new Validators(address, received.first("ETag"), received.first("Last-Modified"));
    }

    List<Headers.Field> headers() {
        List<Headers.Field> headers = new ArrayList<>();
        etag.ifPresent(tag -> headers.add(new Headers.Field("If-None-Match", tag)));
        lastModified.ifPresent(date -> headers.add(new Headers.Field("If-Modified-Since", date)));
        return headers;
    }
}
