package org.onrecord.web.claim;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.desk.Claims.Found;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.format.ClaimLines;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Table;
import org.onrecord.web.picture.Sign;

/**
 * A claim's page for programs.
 *
 * @param claim   all of it, counted
 * @param found   the statements that the page shows
 * @param origins how many of its reports are texts of their own
 */
record ClaimTwin(ClaimSummary claim, Found found, int origins) implements Reply.Twin {

    private static final List<String> HEADS = List.of("statement", "side", "speakers", "cue", "words", "said", "said from", "outlet", "published", "headline", "source", "article",
            "closeness", "reasons");

    @Override
    public void json(OutputStream out) throws IOException {
        new ClaimLines(out).write(claim, found.asked(), found.claim().members(), found.statements(), origins);
    }

    @Override
    public Table table() {
        Map<String, Claim.Member> members = new HashMap<>();
        found.claim().members().forEach(member -> members.put(member.statement(), member));
        return new Table(HEADS, found.statements().stream().sorted(Portion.BY_DAY).map(cited -> row(cited, members.get(cited.statement().id()))).toList());
    }

    private static List<String> row(Cited cited, Claim.Member member) {
        Statement statement = cited.statement();
        Publication publication = cited.publication();
        return List.of(statement.id(), Sign.of(member.stance()).one(), statement.speakers().stream().map(Speaker::name).collect(Collectors.joining("; ")),
                statement.wording().cue().map(Passage::text).orElse(""), statement.wording().content().text(), statement.circumstances().said().map(Circumstances.Said::date).orElse(""),
                statement.circumstances().said().map(said -> said.from().name().toLowerCase(Locale.ROOT)).orElse(""), publication.outlet().orElse(""),
                publication.published().orElse(""), publication.headline().orElse(""), publication.source(), cited.article(),
                String.format(Locale.ROOT, "%.2f", member.closeness()), String.join("; ", member.reasons()));
    }
}
