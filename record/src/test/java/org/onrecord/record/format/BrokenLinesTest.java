package org.onrecord.record.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.domain.Article;

/** What is wrong with a line is told, whatever it is; the good line here is spoilt in one place each. */
class BrokenLinesTest {

    private static final String ARTICLE = """
            {"id": "sha256:f2af0ae1fd6ed9e1a76e4c88ec5b2a6d9a2b6ab8bd7e4a6ed0d31d5f3ed2a9b7", "source": "a.txt", "headline": null, "standfirst": null, \
            "outlet": null, "byline": ["Ada Ferrin"], "credits": [], "published": null, "language": "en", "text": "\\"No,\\" said Lang.", \
            "marks": [{"kind": "headline", "spans": [[0, 4]]}], "furniture": [[5, 6]], "page": {"address": null, "canonical": null, "section": null, \
            "changed": null, "charset": null, "from": {"byline": "text"}, "alignment": [[0, 5, 2, 5]]}}""";

    private static final String STATEMENT = """
            {"id": "s1", "form": "direct", "kind": "speech", "act": "deny", "source": {"text": "Lang", "spans": [[11, 15]]}, \
            "cue": {"text": "said", "spans": [[6, 10]]}, "content": {"text": "\\"No,\\"", "spans": [[0, 5]]}, "speakers": [{"name": "Lang", \
            "type": "person", "id": "p1", "wikidata": null, "resolvedBy": "name", "confidence": 0.9}], "addressee": null, \
            "relays": [{"name": "Northwire", "spans": [[11, 15]]}], "said": {"date": "2031", "text": "said", "spans": [[6, 10]], "from": "explicit"}, \
            "setting": null, "within": null, "confidence": 0.5}""";

    private static String good() {
        String line = "{\"format\": \"onrecord/1\", \"article\": " + ARTICLE + ", \"statements\": [" + STATEMENT + "]}";
        return line.replaceAll("sha256:\\w+", Article.of("a.txt", "\"No,\" said Lang.").id());
    }

    @Test
    void theLineItselfIsGood() throws BrokenLine {
        assertThat(new RecordLineReader().read(good()).statements()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            onrecord/1                    | onrecord/2                    | its format is onrecord/2
            "article":                    | "articles":                   | article is missing
            "statements":                 | "statement":                  | statements is missing
            "statements": [               | "statements": [7,             | a statement is no object
            "statements": [               | "statements": {}, "x": [      | statements is no array
            "format": "onrecord/1"        | "statements": []              | statements is there twice
            "format": "onrecord/1"        | "article": {"source": "b"}    | byline is no array
            "source": "a.txt"             | "source": "b.txt"             | the text is not the one
            "text": "\\"No               | "text": "\\"Yes              | the text is not the one
            "source": "a.txt"             | "source": "a.txt", "source": "b.txt" | Duplicate
            "source": "a.txt"             | "source": ""                  | a report needs a source
            "source": "a.txt"             | "source": ["a.txt"]           | source is no text
            "headline": null              | "headline": 7                 | headline is no text
            ["Ada Ferrin"]                | [7]                           | a value of byline is no text
            ["Ada Ferrin"]                | "Ada Ferrin"                  | byline is no array
            "furniture": [[5, 6]]         | "furniture": [[5, 600]]       | ends after the text
            "furniture": [[5, 6]]         | "furniture": [[5]]            | a span has 1 numbers
            "furniture": [[5, 6]]         | "furniture": [5, 6]           | a span has 0 numbers
            "furniture": [[5, 6]]         | "furniture": [[5, 6.5]]       | no whole number
            "furniture": [[5, 6]]         | "furniture": [[5, 99999999999]] | no whole number
            "furniture": [[5, 6]]         | "furniture": [[-1, 6]]        | not a span
            [[0, 5, 2, 5]]                | [[0, 5, 2147483647, 5]]       | overflow
            [[0, 5, 2, 5]]                | [[0, 5, 2]]                   | a row of alignment has 3
            "kind": "headline"            | "kind": "HEADLINE"            | kind is not known
            "page": {                     | "page": "x", "y": {           | page is no object
            "form": "direct"              | "form": "shouted"             | form is not known: shouted
            "act": "deny"                 | "act": 4                      | act is no text
            [[0, 5]]}, "speakers"         | [[0, 4]]}, "speakers"         | the content of statement s1 does not stand at
            [[0, 5]]}, "speakers"         | [[0, 500]]}, "speakers"       | the content of statement s1 is at [0, 500), outside
            [[0, 5]]}, "speakers"         | []}, "speakers"               | a passage without a span
            "Northwire", "spans": [[11, 15]] | "Northwire", "spans": [[11, 99]] | the relay of statement s1 is at
            "confidence": 0.5             | "confidence": NaN             | NaN
            "confidence": 0.5             | "confidence": 1e999           | is not between 0 and 1
            "confidence": 0.5             | "confidence": "0.5"           | confidence is no number
            "confidence": 0.5             | "confidence": -0.1            | is not between 0 and 1
            "name": "Lang"                | "name": " "                   | a speaker without a name
            "within": null                | "within": 0                   | within is no text
            "setting": null               | "setting": "here"             | setting is no object
            """)
    void whatIsWrongIsTold(String right, String wrong, String told) {
        assertThat(good()).contains(right);
        String broken = good().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThatThrownBy(() -> new RecordLineReader().read(broken)).isInstanceOf(BrokenLine.class).hasMessageContaining(told);
    }

    @Test
    void whatFollowsTheObjectIsNoPartOfALine() {
        assertThatThrownBy(() -> new RecordLineReader().read(good() + good())).isInstanceOf(BrokenLine.class).hasMessageContaining("more follows");
    }

    @Test
    void twoStatementsOfOneIdAreTold() {
        String twice = good().replace(STATEMENT, STATEMENT + ", " + STATEMENT);
        assertThatThrownBy(() -> new RecordLineReader().read(twice)).isInstanceOf(BrokenLine.class).hasMessageContaining("two statements have the id s1");
    }

    @Test
    void deepNestingIsToldAndNotFollowed() {
        String deep = good().replace("\"format\"", "\"deep\": " + "[".repeat(1_000_000) + "]".repeat(1_000_000) + ", \"format\"");
        assertThatThrownBy(() -> new RecordLineReader().read(deep)).isInstanceOf(BrokenLine.class).hasMessageContaining("nesting depth");
    }

    @Test
    void aMillionStatementsInOneReportAreTold() {
        String many = good().replace(STATEMENT, (STATEMENT + ",").repeat(100_000));
        assertThatThrownBy(() -> new RecordLineReader().read(many)).isInstanceOf(BrokenLine.class).hasMessageContaining("oken count");
    }

    @Test
    void aMessageIsShortHoweverLongTheWordsThatAreWrong() {
        String broken = good().replace("\"form\": \"direct\"", "\"form\": \"" + "x".repeat(1_000_000) + "\"");
        assertThatThrownBy(() -> new RecordLineReader().read(broken)).isInstanceOf(BrokenLine.class).satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(400));
    }
}
