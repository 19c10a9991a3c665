package org.onrecord.resolve.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.resolve.Marked;
import org.onrecord.resolve.Resolver;

/** Posts of some network that a report shows. */
class EmbedsTest {

    @Test
    void theWeOfAPostIsNotTheReportsWriter() {
        Marked marked = Marked.of("{1s:We} {1q:will say} {1c:so in court}.");
        Mark post = new Mark(Mark.Kind.EMBED, List.of(new CharSpan(0, 24)));
        Article report = Article.of(marked.article().publication(), marked.article().text(), List.of(post), List.of());
        assertThat(Resolver.load().resolve(report, marked.annotation()).getFirst().speakers()).isEmpty();
    }
}
