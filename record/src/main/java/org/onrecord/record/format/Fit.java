package org.onrecord.record.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;

/** Whether statements belong to the text that they come with: every passage's words stand where it says. */
public final class Fit {

    private Fit() { }

    /** @throws IllegalArgumentException that says which part of which statement does not fit */
    static void check(Article article, List<Statement> statements) {
        Text text = article.text();
        Set<String> ids = new HashSet<>();
        for (Statement statement : statements) {
            if (!ids.add(statement.id())) {
                throw new IllegalArgumentException("two statements have the id " + statement.id());
            }
            check(text, statement);
        }
    }

    /** @throws IllegalArgumentException that says which part does not fit */
    public static void check(Text text, Statement statement) {
        check(text, statement, "source", statement.wording().source());
        check(text, statement, "cue", statement.wording().cue());
        check(text, statement, "content", Optional.of(statement.wording().content()));
        check(text, statement, "addressee", statement.circumstances().addressee());
        check(text, statement, "setting", statement.circumstances().setting());
        check(text, statement, "said", statement.circumstances().said().flatMap(said -> said.words()));
        for (Relay relay : statement.circumstances().relays()) {
            requireInside(text, statement, "relay", relay.spans());
        }
    }

    private static void check(Text text, Statement statement, String part, Optional<Passage> passage) {
        passage.ifPresent(words -> {
            requireInside(text, statement, part, words.spans());
            if (!words.spans().stream().map(text::slice).collect(Collectors.joining(" ")).equals(words.text())) {
                throw new IllegalArgumentException("the " + part + " of statement " + statement.id() + " does not stand at " + words.spans());
            }
        });
    }

    private static void requireInside(Text text, Statement statement, String part, List<CharSpan> spans) {
        for (CharSpan span : spans) {
            if (span.end() > text.length()) {
                throw new IllegalArgumentException("the " + part + " of statement " + statement.id() + " is at " + span + ", outside of the text, which has "
                        + text.length() + " code points");
            }
        }
    }
}
