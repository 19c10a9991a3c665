package org.onrecord.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.domain.Sha256;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Cited;
import org.onrecord.web.ask.Frame;

/**
 * A feed as RFC 4287 has it. Ids are made of what they name and stay wherever the record is served; an entry's "updated" is when its report came into the
 * record.
 *
 * @param path    of the page it goes with, with what comes after "?"
 * @param base    address of the server, without the last "/"
 * @param came    when reports came, by their ids
 */
record Feed(String title, String path, String base, List<Cited> statements, Map<String, Instant> came) {

    /** Characters of what was said that stand in a title. */
    private static final int LONGEST_TITLE = 120;

    private static final String URN = "urn:onrecord:";

    String xml() {
        Xml xml = new Xml();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en");
        xml.text("id", URN + "feed:" + Sha256.hex(path).substring(0, 32));
        xml.text("title", title);
        xml.text("updated", came.values().stream().max(Instant::compareTo).orElse(Instant.EPOCH).toString());
        xml.open("author").text("name", "Onrecord").close("author");
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + path);
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", base + own());
        xml.text("generator", "Onrecord");
        statements.forEach(cited -> entry(xml, cited));
        return xml.close("feed").toString();
    }

    private String own() {
        int query = path.indexOf('?');
        return query < 0 ? path + ".atom" : path.substring(0, query) + ".atom" + path.substring(query);
    }

    private void entry(Xml xml, Cited cited) {
        Statement statement = cited.statement();
        xml.open("entry");
        xml.text("id", URN + "statement:" + Frame.encoded(statement.id()));
        xml.text("title", who(statement) + " " + statement.manner().verb() + ": " + shortened(statement.wording().content().text()));
        xml.text("updated", came.getOrDefault(cited.article(), Instant.EPOCH).toString());
        cited.publication().published().filter(date -> date.matches("\\d{4}-\\d\\d-\\d\\d.*")).ifPresent(date -> xml.text("published", date.length() == 10 ? date + "T00:00:00Z" : date));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + "/statements/" + Frame.encoded(statement.id()));
        xml.empty("category", "term", statement.manner().act().name().toLowerCase(Locale.ROOT));
        cited.publication().outlet().ifPresent(outlet -> xml.open("source").text("title", outlet).close("source"));
        xml.text("content", statement.wording().content().text(), "type", "text");
        xml.close("entry");
    }

    private static String who(Statement statement) {
        return statement.speakers().isEmpty() ? statement.wording().source().map(words -> words.text()).orElse("Somebody")
                : statement.speakers().stream().map(Speaker::name).collect(Collectors.joining(", "));
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_TITLE ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "\u2026";
    }
}
