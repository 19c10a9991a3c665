package org.onrecord.record.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The tables that are written, those that others refer to first, with their columns. */
enum Table {

    RUNS("run", "started", "program", "model"),
    CHANGES("change", "token", "written"),
    ARTICLES("article", "id", "source", "version", "came", "run", "headline", "outlet", "published", "language", "text", "hash", "reading", "address", "canonical",
            "section", "changed", "charset", "touched", "alignment", "statement_count"),
    ARTICLE_PEOPLE("article", "role", "place", "name"),
    ARTICLE_PARTS("article", "mark", "place", "kind", "span_start", "span_end"),
    ARTICLE_ORIGINS("article", "field", "found_in"),
    ARTICLE_CHANGES("article", "what", "place", "words"),
    SPEAKERS("speaker", "id", "name", "type", "wikidata", "folded"),
    STATEMENTS("statement", "id", "article", "place", "run", "form", "kind", "act", "confidence", "source_text", "cue_text", "content_text",
            "addressee_text", "setting_text", "said_date", "said_text", "said_from", "within"),
    STATEMENT_SPANS("statement", "part", "place", "span_start", "span_end"),
    STATEMENT_SPEAKERS("statement", "place", "speaker", "resolved_by", "confidence"),
    SPEAKER_TALLIES("speaker", "statements"),
    STATEMENT_RELAYS("statement", "place", "name"),
    CORRECTIONS("correction", "id", "made", "made_by", "kind", "why", "undoes", "holds", "was", "became", "before", "after"),
    AMENDMENTS("correction", "place", "article", "statement", "kind", "was", "became", "as_read", "before", "after"),
    AS_READ("article", "statements"),
    STATEMENT_CORRECTIONS("statement", "correction"),
    ORIGINS_MADE("origins_made", "change", "token", "reached", "method"),
    ORIGIN_TEXTS("article", "digest", "words", "outlet", "family", "own", "parent", "origin"),
    ORIGIN_LINKS("report", "other", "kind", "share", "other_share", "shared"),
    ORIGIN_MARKS("run", "chunk", "least", "greatest", "entries"),
    STORIES_MADE("stories_made", "change", "token", "method", "phase", "told", "weighed"),
    STORY_WEIGHTS("word", "reports"),
    STORY_GISTS("article", "day", "words", "meaning"),
    STORY_WORDS("word", "day", "article"),
    STORY_LINKS("article", "other"),
    STORY_MEMBERS("article", "story", "closeness", "words"),
    CLAIMS_MADE("claims_made", "change", "token", "method"),
    CLAIMS("claim", "id", "wording", "named", "statements", "asserting", "denying", "contested"),
    CLAIM_EXTENTS("claim", "reports", "first_day", "last_day"),
    CLAIM_STANCES("claim", "stance", "statements", "speakers"),
    CLAIM_VOICES("claim", "speaker", "stance", "statements"),
    CLAIM_PLACES("claim", "stance", "day", "statement", "arrived", "article", "outlet"),
    CLAIM_CONTENTS("content", "digest", "sample", "claim", "closeness", "reasons", "why_none", "refers_to", "refers_way", "takes", "told", "refers_why"),
    CLAIM_WAYS("way", "content", "digest", "sample", "statements", "stance", "reasons"),
    CLAIM_MEMBERS("statement", "article", "way"),
    CLAIM_LINKS("one", "other", "probability", "veto"),
    CLAIM_CORRECTIONS("correction", "place", "part", "article", "statement", "content_text", "followed"),
    USERS("person", "name", "folded", "role", "password", "subject", "made"),
    USER_SESSIONS("digest", "person", "began", "ends"),
    USER_KEYS("id", "person", "name", "digest", "scopes", "made", "ends"),
    AUDIT("entry", "made", "who", "what", "about", "address"),
    SKIPPED("skipped", "run", "source", "outcome", "reason", "position", "message", "inputs");

    private final List<String> columns;

    Table(String... columns) {
        this.columns = Arrays.asList(columns);
    }

    /** Its first column: the key, where the table has one of its own. */
    String key() {
        return columns.getFirst();
    }

    /** The same columns, by the key. */
    String update() {
        return "update " + this + " set " + String.join(" = ?, ", columns.subList(1, columns.size())) + " = ? where " + key() + " = ?";
    }

    String insert() {
        return "insert into " + this + " (" + String.join(", ", columns) + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** PostgreSQL's own way to take many rows. */
    String copy() {
        return "copy " + this + " (" + String.join(", ", columns) + ") from stdin";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
