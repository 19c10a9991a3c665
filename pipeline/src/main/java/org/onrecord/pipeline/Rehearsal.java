package org.onrecord.pipeline;

import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Publication;
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
            In an interview with the newspaper Lodestar last week, Lee's lawyer warned that he would sue. They said no.
            Northwire quoted Ms. Lee as saying the report was wrong.
            """);

    private static final Publication PUBLICATION = new Publication("rehearsal", Optional.of("Quill on bridge"), Optional.of("The Quarry Post"),
            List.of("Ann Lee"), List.of(), Optional.of("2031-04-11"), "en");

    private Rehearsal() {
    }

    static Resolver of(Resolver resolver) {
        resolver.resolve(Article.of(PUBLICATION, TEXT, List.of(), List.of()), Annotation.of(List.of(
                attribution("Mayor Ada Quill", "said", "on Monday", "that the bridge would stay shut"),
                attribution("she", "told", "\"We never closed it,\"", "\"Nobody did.\""),
                attribution("The mayor of Velm", "denied", "the closure"),
                attribution("a spokesman for Quill", "said", "The mayor of Velm denied the closure"),
                attribution("Lee's lawyer", "warned", "he would sue"),
                attribution("They", "said", "no."),
                attribution("Northwire", "quoted", "the report was wrong")), "rehearsal"));
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
