package org.onrecord.pipeline;

import java.util.List;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;
import org.onrecord.resolve.Resolver;

/**
 * A made report, resolved once before the first real one. The first report pays for the linking of the code, 28 of its 35 ms,
 * and that can be paid while another processor loads the model. What comes out is thrown away.
 */
final class Rehearsal {

    private static final Text TEXT = Text.of("""
            By Ann Lee

            Mayor Ada Quill said on Monday that the bridge would stay shut.
            "We never closed it," she told reporters. "Nobody did."
            The mayor of Velm denied the closure, a spokesman for Quill said.
            """);

    private Rehearsal() {
    }

    static Resolver of(Resolver resolver) {
        resolver.resolve(Article.of("rehearsal", TEXT.string()), Annotation.of(List.of(
                attribution("Mayor Ada Quill", "said", "on Monday", "that the bridge would stay shut"),
                attribution("she", "told", "\"We never closed it,\"", "\"Nobody did.\""),
                attribution("The mayor of Velm", "denied", "the closure"),
                attribution("a spokesman for Quill", "said", "The mayor of Velm denied the closure")), "rehearsal"));
        return resolver;
    }

    private static Attribution attribution(String source, String cue, String... contents) {
        CharSpan first = span(source, 0);
        return new Attribution(List.of(first), List.of(span(cue, first.end())),
                List.of(contents).stream().map(content -> span(content, 0)).sorted().toList(), 1);
    }

    private static CharSpan span(String words, int from) {
        int start = TEXT.string().indexOf(words, from);
        return TEXT.span(start, start + words.length());
    }
}
