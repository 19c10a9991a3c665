package org.onrecord.web.cite;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Form;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.ReadableDate;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;

/**
 * A statement with where it stands, to be pasted: who, as what the report calls them, their words, outlet, date, address.
 *
 * @param address where the report can be looked up: of the web, or the path that was read
 */
public record Citation(Statement statement, Publication publication, String address) {

    private static final Pattern DENYING = Pattern.compile("\\bden(?:y|ie)", Pattern.CASE_INSENSITIVE);

    public Citation {
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(publication, "publication is null");
        Objects.requireNonNull(address, "address is null");
    }

    public static Citation of(Statement statement, Article article) {
        return new Citation(statement, article.publication(), Linked.of(article).words());
    }

    /** On one line. */
    public String text() {
        return saying() + ". " + from() + ", " + Plain.of(address) + " [Onrecord " + statement.id() + "]";
    }

    /** Who said what, and when. */
    String saying() {
        return who() + " " + verb() + ": " + words() + manner() + said();
    }

    /** Outlet, headline, date. */
    String from() {
        return publication.outlet().map(Plain::of).orElse("Outlet not known") + ", " + publication.headline().map(title -> "\u201C" + Plain.of(title) + "\u201D, ").orElse("")
                + publication.published().map(Plain::date).orElse("date not known");
    }

    /** The same with its parts told apart, for a page of one's own. */
    public String html() {
        return "<p><strong>" + Plain.html(who()) + "</strong> " + Plain.html(verb()) + ": <q>" + Plain.html(bare()) + "</q>" + Plain.html(manner() + said())
                + ". <cite>" + Plain.html(from()) + ", " + link() + "</cite> <small>[Onrecord " + Plain.html(statement.id()) + "]</small></p>";
    }

    /**
     * What was done by saying it; of a denial by words that deny nothing themselves, those as well: "denied (in the report: “said”): that she did not see it" must not
     * be read as if she denied that she did not.
     */
    private String verb() {
        String verb = statement.manner().verb();
        return statement.manner().act() != Act.DENY ? verb : statement.wording().cue().map(Passage::text).map(Plain::of).filter(cue -> !DENYING.matcher(cue).find())
                .map(cue -> verb + " (in the report: \u201C" + cue + "\u201D)").orElse(verb);
    }

    /** Who said it, and what the report calls them where that is more than their name. */
    public String who() {
        if (statement.speakers().isEmpty()) {
            return statement.wording().source().map(source -> "Somebody whom the report calls \u201C" + Plain.of(source.text()) + "\u201D").orElse("Somebody whom the report does not name");
        }
        String names = statement.speakers().stream().map(Speaker::name).map(Plain::of).collect(Collectors.joining(" and "));
        return names + role(names).map(role -> " (in the report: \u201C" + role + "\u201D)").orElse("");
    }

    /** The report's words for them, without a mark that ends them; empty where these are the name or a pronoun, or there are none. */
    private Optional<String> role(String names) {
        boolean pronoun = statement.speakers().getFirst().resolvedBy() == Speaker.ResolvedBy.PRONOUN;
        return statement.wording().source().map(Passage::text).map(Plain::of).map(source -> source.replaceFirst("[,;:]+$", "")).filter(source -> !pronoun && !source.equals(names) && !List.of(names.split(" ")).contains(source));
    }

    /** In quotation marks, be they the report's or not; {@link #manner} says which. */
    private String words() {
        String words = Plain.of(statement.wording().content().text());
        return statement.manner().form() == Form.DIRECT && isMark(words.charAt(0)) ? words : "\u201C" + words + "\u201D";
    }

    /** Without the report's quotation marks, where they stand around all of it and nowhere else. */
    private String bare() {
        String words = Plain.of(statement.wording().content().text());
        boolean around = words.length() > 2 && isMark(words.charAt(0)) && isMark(words.charAt(words.length() - 1));
        String inner = around ? words.substring(1, words.length() - 1) : words;
        return inner.chars().noneMatch(Citation::isMark) ? inner : words;
    }

    private static boolean isMark(int character) {
        return "\u201C\u201D\u201E\"\u00AB\u00BB".indexOf(character) >= 0;
    }

    private String manner() {
        return switch (statement.manner().form()) {
            case DIRECT -> "";
            case MIXED -> " (partly quoted, otherwise in the report\u2019s words)";
            case INDIRECT -> " (in the report\u2019s words)";
        };
    }

    private String said() {
        return statement.circumstances().said().filter(said -> said.from() != Said.From.PUBLICATION).map(said -> " (said " + Plain.of(ReadableDate.of(said.date())) + ")").orElse("");
    }

    private String link() {
        return Plain.href(address).map(href -> "<a href=\"" + Plain.html(href) + "\">" + Plain.html(Plain.of(address)) + "</a>").orElse(Plain.html(Plain.of(address)));
    }
}
