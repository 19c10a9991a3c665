package org.onrecord.export.jsonld;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;

/** A statement: a schema.org Quotation, with annotations that say where its parts stand, and whom it is attributed to. */
final class StatementNodes {

    /** As record lines have confidences. */
    private static final int DECIMALS = 4;

    /** Of EDTF, what schema.org's dates are too. */
    private static final Pattern PLAIN_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d*");

    private final Node node;
    private final Article article;
    private final Targets targets;
    private final String run;

    StatementNodes(Node node, Article article, Targets targets, String run) {
        this.node = node;
        this.article = article;
        this.targets = targets;
        this.run = run;
    }

    void write(Statement statement) {
        node.text("id", Urn.statement(statement.id()));
        node.texts("type", List.of("Quotation", "Entity"));
        node.text("text", statement.wording().content().text());
        node.text("act", word(statement.manner().act()));
        node.text("form", word(statement.manner().form()));
        node.text("kind", word(statement.manner().kind()));
        node.nodes("spokenByCharacter", statement.speakers(), this::speaker);
        node.nodes("qualifiedAttribution", statement.speakers(), this::attribution);
        circumstances(statement.circumstances());
        node.text("within", statement.within().map(Urn::statement));
        node.text("wasGeneratedBy", run);
        node.decimal("confidence", share(statement.confidence()));
        annotations(statement);
    }

    private void speaker(Speaker speaker) {
        node.text("id", Urn.speaker(article.id(), speaker));
        node.text("type", type(speaker));
        node.text("name", speaker.name());
        node.text("wikidata", speaker.wikidata());
        node.text("sameAs", speaker.wikidata().filter(id -> WIKIDATA.matcher(id).matches()).map(id -> "http://www.wikidata.org/entity/" + id));
    }

    private static String type(Speaker speaker) {
        return switch (speaker.type()) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
            case GROUP -> "Group";
            case ANONYMOUS -> "AnonymousSource";
            case DOCUMENT -> "Document";
            case AUTHOR -> "Author";
        };
    }

    private void attribution(Speaker speaker) {
        node.text("type", "Attribution");
        node.text("agent", Urn.speaker(article.id(), speaker));
        node.text("resolvedBy", word(speaker.resolvedBy()));
        node.decimal("confidence", share(speaker.confidence()));
    }

    private void circumstances(Circumstances circumstances) {
        node.text("dateCreated", circumstances.said().map(Circumstances.Said::date).filter(date -> PLAIN_DATE.matcher(date).matches()));
        circumstances.said().ifPresent(said -> node.node("said", () -> {
            node.text("type", "Saying");
            node.text("date", said.date());
            node.text("foundBy", word(said.from()));
            node.text("text", said.words().map(Passage::text));
        }));
        int[] place = {0};
        node.nodes("wasDerivedFrom", circumstances.relays(), relay -> relay(place[0]++, relay));
    }

    private void relay(int place, Relay relay) {
        node.texts("type", List.of("Relay", "Entity"));
        node.number("place", place);
        node.text("name", relay.name());
        targets.of(relay.spans());
    }

    private void annotations(Statement statement) {
        node.array("annotation", () -> {
            annotation("content", Optional.of(statement.wording().content()));
            annotation("source", statement.wording().source());
            annotation("cue", statement.wording().cue());
            annotation("addressee", statement.circumstances().addressee());
            annotation("setting", statement.circumstances().setting());
            annotation("said", statement.circumstances().said().flatMap(Circumstances.Said::words));
        });
    }

    private void annotation(String role, Optional<Passage> passage) {
        passage.ifPresent(words -> node.element(() -> annotation(role, words.text(), words.spans())));
    }

    private void annotation(String role, String text, List<CharSpan> spans) {
        node.text("type", "Annotation");
        node.text("motivation", "identifying");
        node.text("role", role);
        node.text("text", text);
        targets.of(spans);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String share(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
