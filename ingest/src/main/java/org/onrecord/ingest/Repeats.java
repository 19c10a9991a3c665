package org.onrecord.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.Page;
import org.onrecord.domain.Sha256;
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

    /** Sources kept by their name, some 250 bytes each and two for a page in an archive; of a repeat of what came later the address is told. */
    private static final int MOST_SOURCES = 100_000;

    private final Digests seen = new Digests(MOST);
    private final Map<ByteBuffer, String> sources = new HashMap<>();
    private final Map<ByteBuffer, String> copies = new HashMap<>();

    /** The source, or else the address, under which an article with this address and text was there before; empty, and noted, when none was. */
    Optional<String> of(Article article) {
        Optional<String> address = address(article.page());
        return address.flatMap(known -> before(digest("text", known, article.text().string().getBytes(StandardCharsets.UTF_8)), article.publication().source(), known));
    }

    /** What stands for the bytes and the address of a document, for {@link #ofPage}. */
    static Optional<ByteBuffer> pageOf(Received document) {
        return document.address().map(address -> digest("bytes", address, document.bytes()));
    }

    /** The same as for an article for a document, before it is read. */
    Optional<String> ofPage(ByteBuffer page, Received document) {
        return before(page, document.source(), document.address().orElseThrow());
    }

    private Optional<String> before(ByteBuffer digest, String source, String address) {
        if (!seen.add(digest)) {
            return Optional.of(sources.getOrDefault(digest, address));
        }
        if (sources.size() < MOST_SOURCES) {
            sources.put(digest, source);
        }
        return Optional.empty();
    }

    /** What stands for the bytes of a document of one host; for {@link #copyOf} and {@link #note}. */
    static ByteBuffer bytesOf(Received document) {
        return digest("copy", document.address().map(Repeats::host).orElse(""), document.bytes());
    }

    /** The source of a page with these bytes that gave itself an address: under whatever address they come again, they are the same report. */
    Optional<String> copyOf(ByteBuffer bytes) {
        return Optional.ofNullable(copies.get(bytes));
    }

    /** Notes what was made of a document; of what is none, nothing. */
    void note(ByteBuffer bytes, List<Ingested> made) {
        if (bytes.hasRemaining() && copies.size() < MOST_COPIES && made.size() == 1 && made.getFirst() instanceof Ingested.Report(Article article)
                && article.page().canonical().isPresent()) {
            copies.putIfAbsent(bytes, article.publication().source());
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
        MessageDigest sha = Sha256.begin();
        sha.update((kind + "\0" + address + "\0").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(sha.digest(bytes));
    }
}
