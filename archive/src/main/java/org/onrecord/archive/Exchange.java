package org.onrecord.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * One request and what came back, as it is kept.
 *
 * @param address what was asked for, without a fragment
 * @param date    when it was asked
 */
public record Exchange(String address, Instant date, Request request, Response response) {

    public Exchange {
        Objects.requireNonNull(address, "address is null");
        Objects.requireNonNull(date, "date is null");
        Objects.requireNonNull(request, "request is null");
        Objects.requireNonNull(response, "response is null");
        if (address.isEmpty() || address.chars().anyMatch(c -> c <= ' ')) {
            throw new IllegalArgumentException("no address: '" + address + "'");
        }
    }

    /** @param target of its first line: path and query, e.g. "/news?page=2" */
    public record Request(String method, String target, List<Header> headers) {

        public Request {
            Objects.requireNonNull(method, "method is null");
            Objects.requireNonNull(target, "target is null");
            headers = List.copyOf(headers);
        }

        byte[] head() {
            return Exchange.head(method + " " + target + " HTTP/1.1", headers);
        }
    }

    /**
     * @param headers as received; those of HTTP/2 that begin with a colon are left out when it is kept
     * @param body    as received, content encoding and all, but with its chunks joined; the writer does not change it
     */
    public record Response(int status, List<Header> headers, byte[] body) {

        public Response {
            headers = List.copyOf(headers);
            Objects.requireNonNull(body, "body is null");
            if (status < 100 || status > 999) {
                throw new IllegalArgumentException("no status: " + status);
            }
        }

        byte[] head() {
            return Exchange.head("HTTP/1.1 " + status + " ", headers.stream().map(Response::keptAs).toList());
        }

        /** The body stands there with its chunks joined: a reader that believed the field would look for them. */
        private static Header keptAs(Header header) {
            return header.name().equalsIgnoreCase("Transfer-Encoding") ? new Header("X-Archive-Orig-Transfer-Encoding", header.value()) : header;
        }
    }

    private static byte[] head(String first, List<Header> headers) {
        StringBuilder head = new StringBuilder(oneLine(first)).append("\r\n");
        for (Header header : headers) {
            if (!header.name().startsWith(":")) {
                head.append(oneLine(header.name())).append(": ").append(oneLine(header.value())).append("\r\n");
            }
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    /** Of a record of this exchange: the same exchange has the same ones. */
    UUID id(String type) {
        String name = String.format(Locale.ROOT, "%s %s %s", type, date, address);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
