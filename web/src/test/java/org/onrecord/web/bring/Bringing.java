package org.onrecord.web.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.onrecord.web.Visitor;

/** Somebody who brings reports to a server. */
record Bringing(Visitor visitor) {

    private static final String BOUNDARY = "----quarry";

    /** @param fields by their names, @param files by theirs */
    HttpResponse<String> bring(Map<String, String> fields, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"token\"", visitor.token().getBytes(StandardCharsets.UTF_8));
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> part(body, "name=\"files\"; filename=\"" + name + "\"", bytes));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.address()).resolve("/import")).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] bytes) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** The address of an import that was taken. */
    static String page(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    /** The account of an import at its end, as JSON. */
    String account(String page) {
        return account(page, account -> !account.contains("\"state\":\"waiting\"") && !account.contains("\"state\":\"reading\""));
    }

    /** The account of an import as soon as it is as somebody waits for. */
    String account(String page, Predicate<String> until) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        String account = visitor.get(page + ".json").body();
        while (!until.test(account)) {
            assertThat(System.nanoTime()).as(account).isLessThan(end);
            Thread.onSpinWait();
            account = visitor.get(page + ".json").body();
        }
        return account;
    }
}
