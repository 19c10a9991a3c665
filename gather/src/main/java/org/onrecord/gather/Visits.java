package org.onrecord.gather;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.archive.Payload;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.Terms;
import org.onrecord.fetch.Timekeeper;
import org.onrecord.fetch.Validators;
import org.onrecord.fetch.address.PublicAddresses;
import org.onrecord.fetch.keep.PageFolder;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Documents;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.input.Received;

/**
 * Fetches the addresses that somebody named, of public machines alone: no address leads to this machine or the network it stands in, whatever name or redirect is
 * put before it. Asks robots.txt, pauses between requests, and keeps what was fetched beside the record, as 'onrecord add' does.
 */
public final class Visits implements AutoCloseable {

    private final PageFolder pages;
    private final Fetcher fetcher;

    private Visits(PageFolder pages, Fetcher fetcher) {
        this.pages = pages;
        this.fetcher = fetcher;
    }

    /** @param record the file beside which pages are kept, @param version of the program, which it tells the hosts */
    public static Visits beside(Path record, String version) throws IOException {
        PageFolder pages = PageFolder.of(record);
        return new Visits(pages, new Fetcher(Terms.usual(version, Optional.empty()), new PublicAddresses(), ProxySelector.getDefault(), pages.robots(), pages.rests(), Timekeeper.SYSTEM));
    }

    /** @return at least one: what the page gave, or why it gave nothing */
    public List<Ingested> visit(String address, Defaults defaults) throws IOException, InterruptedException {
        return switch (fetcher.fetch(address, Optional.empty())) {
            case Fetched.Page page -> read(address, page, defaults);
            case Fetched.Nothing nothing -> List.of(nothing(address, nothing));
            case Fetched.Unchanged _ -> throw new IllegalStateException("unchanged since nothing: " + address);
        };
    }

    private List<Ingested> read(String address, Fetched.Page page, Defaults defaults) throws IOException {
        Fetched.Step last = page.last();
        Validators validators = Validators.of(last.address(), last.answer().headers());
        return switch (pages.read(pages.keep(page, Optional.empty()), validators, Terms.BYTES)) {
            case Payload.Missing(var why, var message) -> List.of(new Ingested.Unreadable(address, Reasons.of(why), OptionalLong.empty(), message));
            case Payload.Whole(byte[] bytes) -> found(address, last, bytes, defaults);
        };
    }

    /**
     * What a page gives.
     *
     * @param named the address as it was given
     * @param last  where the page was found
     */
    public static List<Ingested> found(String named, Fetched.Step last, byte[] bytes, Defaults defaults) {
        return new Documents(defaults).readOne(new Received(named, bytes, last.answer().headers().mediaType(), last.answer().headers().charset(),
                Optional.of(last.address().toString())));
    }

    /** Why an address gives nothing. @param named the address as it was given */
    public static Ingested nothing(String named, Fetched.Nothing nothing) {
        return new Ingested.Unreadable(named, Reasons.of(nothing.cause()), OptionalLong.empty(), nothing.message());
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
