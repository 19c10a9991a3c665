package org.onrecord.ingest.format.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.ingest.format.report.Block.Role;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/** A report while it is put together from an item. For one item, in one thread. */
public final class Report {

    /** Paragraphs at the beginning of a body among which it may say its headline again. */
    private static final int HEADLINE_REACH = 3;

    private final String source;
    private final String format;
    private final Map<String, String> from = new TreeMap<>();
    private final List<Block> body = new ArrayList<>();
    private final List<Block> end = new ArrayList<>();
    private Optional<String> headline = Optional.empty();
    private Optional<String> standfirst = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> published = Optional.empty();
    private Optional<String> changed = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> address = Optional.empty();
    private Optional<String> canonical = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<String> charset = Optional.empty();
    private Names names = new Names(List.of(), List.of());

    /** Lines nobody has marked are read for what they are, too. */
    private boolean plain;

    /** @param format what {@link Page#from} says of its fields, e.g. "rss" */
    public Report(String source, String format) {
        this.source = source;
        this.format = format;
    }

    public Report headline(Optional<String> text) {
        headline = take("headline", Prose.plain(text));
        return this;
    }

    /** A summary; it becomes the standfirst unless the body says it too. */
    public Report standfirst(Optional<String> text) {
        standfirst = Prose.plain(text);
        return this;
    }

    public Report outlet(Optional<String> name) {
        outlet = take("outlet", Prose.plain(name));
        return this;
    }

    /** As the format writes it; unknown when it is no date. */
    public Report published(Optional<String> date) {
        published = take("published", date.flatMap(Dates::edtf));
        return this;
    }

    public Report changed(Optional<String> date) {
        changed = take("changed", date.flatMap(Dates::edtf));
        return this;
    }

    /** A language tag. */
    public Report language(Optional<String> tag) {
        language = take("language", tag.flatMap(Languages::code));
        return this;
    }

    /** Where the document was received from. */
    public Report address(Optional<String> received) {
        address = received;
        return this;
    }

    /** The report's own address on the web. */
    public Report canonical(Optional<String> link) {
        canonical = take("canonical", link.filter(Links::isWeb));
        return this;
    }

    public Report section(Optional<String> name) {
        section = take("section", Prose.plain(name));
        return this;
    }

    public Report charset(String name) {
        charset = Optional.of(name);
        return this;
    }

    /** Lines that name the writers and agencies. */
    public Report writers(List<String> bylines) {
        names = Names.of(bylines);
        return this;
    }

    /** Names further agencies; what is none is left out. */
    public Report agencies(List<String> credits) {
        Names more = Names.of(credits);
        List<String> all = new ArrayList<>(names.agencies());
        more.agencies().stream().filter(Predicate.not(all::contains)).forEach(all::add);
        names = new Names(names.people(), all);
        return this;
    }

    public Report body(List<Block> blocks) {
        body.addAll(blocks);
        return this;
    }

    /** Body of plain text, which may hold lines that are no body. */
    public Report plainBody(String text) {
        plain = true;
        return body(Prose.paragraphs(text));
    }

    /** What stands behind the body, unless a paragraph says the same. */
    public Report append(Role role, Optional<String> text) {
        Prose.plain(text).map(line -> new Block(role, line)).ifPresent(end::add);
        return this;
    }

    /** The draft, or why there is none: the item has no text, or too much. */
    public Found found() {
        if (body.stream().noneMatch(block -> block.role() == Role.BODY)) {
            return Refused.of(source, Reason.NO_TEXT, "the " + format + " item has no body text: add the page that it is about, if there is one");
        }
        if (body.stream().mapToLong(block -> block.text().length()).sum() > Draft.MOST_CHARACTERS) {
            return Draft.tooLong(source);
        }
        Composed composed = compose();
        from.put("text", format);
        List<String> people = names.people().stream().filter(name -> outlet.isEmpty() || !Prose.same(name, outlet.get())).toList();
        List<String> byline = choose("byline", people, composed.byline());
        List<String> credits = choose("credits", names.agencies(), composed.credits().stream().filter(name -> !people.contains(name)).toList());
        Publication publication = new Publication(source, headline, outlet, byline, credits, published, language.orElse(Draft.UNDETERMINED));
        Page page = new Page(address, canonical, section, changed, charset, from, Alignment.NONE);
        return new Draft(publication, composed.text(), Optional.of(composed.layout()), page);
    }

    private Composed compose() {
        List<Block> blocks = new ArrayList<>();
        headline.ifPresent(line -> blocks.add(new Block(Role.HEADLINE, line)));
        standfirst.filter(line -> !isSaid(line)).ifPresent(line -> blocks.add(new Block(Role.STANDFIRST, line)));
        for (int i = 0; i < body.size(); i++) {
            if (i >= HEADLINE_REACH || !Prose.same(body.get(i).text(), headline.orElse(""))) {
                blocks.add(body.get(i));
            }
        }
        Set<String> told = end.isEmpty() ? Set.of() : blocks.stream().map(block -> Prose.letters(block.text())).collect(Collectors.toSet());
        end.stream().filter(block -> told.add(Prose.letters(block.text()))).forEach(blocks::add);
        return Composed.of(blocks, headline, plain);
    }

    private boolean isSaid(String line) {
        return Prose.same(line, headline.orElse("")) || Prose.repeats(String.join(" ", body.stream().map(Block::text).toList()), line);
    }

    /** What the item says, or else what its text does. */
    private List<String> choose(String field, List<String> said, List<String> read) {
        if (!said.isEmpty() || !read.isEmpty()) {
            from.put(field, said.isEmpty() ? "text" : format);
        }
        return said.isEmpty() ? read : said;
    }

    private Optional<String> take(String field, Optional<String> value) {
        value.ifPresent(_ -> from.put(field, format));
        return value;
    }
}
