package org.onrecord.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.Page;
import org.onrecord.ingest.input.Received;

/**
 * Knows what one reading has met before: pages by address and text, documents by address and bytes. The same address with
 * another text is a new version and no repeat; what has no address is none either. Holds 16 bytes for each.
 */
final class Repeats {

    /** 2 million pages take 64 MB; of what comes after them repeats are not noticed any more. */
    private static final int MOST = 1 << 21;

    /** Copies known by their bytes alone; each takes some 250 bytes. */
    private static final int MOST_COPIES = 50_000;

    private final Digests seen = new Digests(MOST);
    private final Map<ByteBuffer, String> canonicals = new HashMap<>();

    /** The address of an article whose address and text were there before; empty, and noted, when they were not. */
    Optional<String> of(Article article) {
        Optional<String> address = address(article.page());
        return address.filter(known -> !seen.add(digest("text", known, article.text().string().getBytes(StandardCharsets.UTF_8))));
    }

    /** The same for a document, before it is read. */
    Optional<String> of(Received document) {
        return document.address().filter(address -> !seen.add(digest("bytes", address, document.bytes())));
    }

    /** What stands for the bytes of a document of one host; for {@link #copyOf} and {@link #note}. */
    static ByteBuffer bytesOf(Received document) {
        return digest("copy", document.address().map(Repeats::host).orElse(""), document.bytes());
    }

    /** The address that a page with these bytes gave itself: under whatever address they come again, they are the same report. */
    Optional<String> copyOf(ByteBuffer bytes) {
        return Optional.ofNullable(canonicals.get(bytes));
    }

    /** Notes what was made of a document. */
    void note(ByteBuffer bytes, List<Ingested> made) {
        if (canonicals.size() < MOST_COPIES && made.size() == 1 && made.getFirst() instanceof Ingested.Report(Article article)) {
            article.page().canonical().ifPresent(address -> canonicals.putIfAbsent(bytes, address));
        }
    }

    private static String host(String address) {
        String[] parts = address.split("/", 4);
        return parts.length > 2 ? parts[2] : "";
    }

    /** The address that a page gives itself is the same for all the ways that lead to it. */
    private static Optional<String> address(Page page) {
        return page.canonical().or(page::address);
    }

    private static ByteBuffer digest(String kind, String address, byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((kind + "\0" + address + "\0").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
