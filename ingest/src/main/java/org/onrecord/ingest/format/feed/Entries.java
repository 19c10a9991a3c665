package org.onrecord.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.onrecord.ingest.format.report.Block;
import org.onrecord.ingest.format.report.Block.Role;
import org.onrecord.ingest.format.report.Dates;
import org.onrecord.ingest.format.report.Fragment;
import org.onrecord.ingest.format.report.Prose;
import org.onrecord.ingest.format.report.Report;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** Entries of a feed to reports. An entry that only begins one is none: those of a feed are told together, with their number. */
final class Entries {

    /** Words that an element meant for the whole text must have: the shortest body of 302 news pages has 42. */
    private static final int SHORTEST_CONTENT = 40;

    /**
     * Words that one meant for a summary must have to be the whole text: 99 % of the 582 descriptions that 302 news pages give have fewer, all but 5 of their
     * bodies as many.
     */
    private static final int SHORTEST_SUMMARY = 110;

    /** The text goes on elsewhere. */
    private static final Pattern CUT = Pattern.compile("(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|\\(…\\)|\\(\\.\\.\\.\\)|\\[&hellip;\\])[\\s»→>]*$");

    private final Received document;
    private final String charset;
    private final Feed feed;
    private final Optional<String> outlet;
    private final List<Found> found = new ArrayList<>();
    private Optional<String> firstTeaser = Optional.empty();
    private int teasers;

    private Entries(Received document, String charset, Feed feed) {
        this.document = document;
        this.charset = charset;
        this.feed = feed;
        this.outlet = Outlets.of(feed.title(), feed.site().or(document::address));
    }

    static List<Found> read(Received document, String charset, Feed feed) {
        Entries entries = new Entries(document, charset, feed);
        for (int i = 0; i < feed.entries().size(); i++) {
            entries.take(feed.entries().get(i), i + 1);
        }
        return entries.told();
    }

    /** Each address once. */
    static List<Link> links(Feed feed, Optional<String> address) {
        Optional<String> outlet = Outlets.of(feed.title(), feed.site().or(() -> address));
        return feed.entries().stream().filter(entry -> entry.address().isPresent())
                .map(entry -> new Link(entry.address().get(), entry.published().flatMap(Dates::edtf), entry.updated().flatMap(Dates::edtf),
                        Prose.plain(entry.title()), Prose.plain(entry.outlet()).or(() -> outlet))).toList();
    }

    private void take(Entry entry, int number) {
        List<Block> summary = entry.summary().map(text -> Prose.isHtml(text) ? Fragment.html(text) : Prose.paragraphs(text)).orElse(List.of());
        if (isWhole(entry.content(), SHORTEST_CONTENT)) {
            found.add(report(entry, number).standfirst(isCut(summary) ? Optional.empty() : entry.summary()).body(entry.content()).found());
        } else if (isWhole(summary, SHORTEST_SUMMARY)) {
            found.add(report(entry, number).body(summary).found());
        } else {
            teasers++;
            firstTeaser = firstTeaser.or(entry::address);
        }
    }

    private Report report(Entry entry, int number) {
        String name = entry.address().or(entry::id).orElse(String.valueOf(number));
        Report report = new Report(document.source() + "#" + name, feed.format()).address(document.address()).charset(charset).canonical(entry.address())
                .headline(entry.title()).outlet(entry.outlet().or(() -> outlet)).language(entry.language().or(feed::language))
                .published(entry.published().flatMap(Dates::edtf).or(entry::updated)).changed(entry.updated())
                .writers(entry.writers().isEmpty() ? feed.writers() : entry.writers());
        entry.captions().forEach(caption -> report.append(Role.CAPTION, Optional.of(caption)));
        return report;
    }

    private static boolean isWhole(List<Block> blocks, int words) {
        return !isCut(blocks) && blocks.stream().filter(block -> block.role() == Role.BODY).mapToInt(block -> Prose.words(block.text())).sum() >= words;
    }

    private static boolean isCut(List<Block> blocks) {
        return !blocks.isEmpty() && blocks.stream().filter(block -> block.role() == Role.BODY).reduce((_, last) -> last)
                .filter(last -> CUT.matcher(last.text()).find()).isPresent();
    }

    private List<Found> told() {
        String source = document.source();
        if (teasers > 0) {
            found.add(new Refused(source, Reason.TEASER, OptionalLong.empty(), "only the beginning of the report: add the page's own address, or watch the feed"
                    + firstTeaser.map(address -> "; the first is " + address).orElse(""), teasers));
        }
        if (feed.taken() > 0) {
            found.add(new Refused(source, Reason.WITHDRAWN, OptionalLong.empty(), "the feed says that it is deleted", feed.taken()));
        }
        if (found.isEmpty() && feed.fault().isEmpty()) {
            found.add(Refused.of(source, Reason.LIST, "a feed without a single entry: receive it again later"));
        }
        feed.fault().ifPresent(fault -> found.add(fault.of(source)));
        return found;
    }
}
