package org.onrecord.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;
import org.onrecord.resolve.cue.Addressees;
import org.onrecord.resolve.cue.Cues;
import org.onrecord.resolve.cue.Relays;
import org.onrecord.resolve.quote.Quotations;
import org.onrecord.resolve.text.Words;

/** Puts one article's statements together from what the other parts found. */
final class StatementBuilder {

    private static final int ID_DIGITS = 16;

    private final Article article;
    private final Words words;
    private final Quotations quotations;
    private final Cues cues;

    StatementBuilder(Article article, Words words, Quotations quotations, Cues cues) {
        this.article = article;
        this.words = words;
        this.quotations = quotations;
        this.cues = cues;
    }

    /** One statement for each attribution, in the order given. */
    List<Statement> build(List<Attribution> attributions, List<Integer> enclosing, List<List<Speaker>> speakers) {
        List<String> ids = attributions.stream().map(this::id).toList();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Optional<String> within = enclosing.get(i) == Enclosure.NONE ? Optional.empty() : Optional.of(ids.get(enclosing.get(i)));
            statements.add(statement(ids.get(i), attributions.get(i), speakers.get(i), within));
        }
        return statements;
    }

    private Statement statement(String id, Attribution attribution, List<Speaker> speakers, Optional<String> within) {
        Wording wording = new Wording(passage(attribution.source()), passage(attribution.cue()),
                Passage.of(article.text(), attribution.content()));
        Cues.Reading reading = cues.read(words, attribution.cue(), attribution.content(), speakers);
        Manner manner = new Manner(quotations.form(attribution.content()), reading.kind(), reading.act());
        double confidence = speakers.stream().mapToDouble(Speaker::confidence).min().orElse(1) * attribution.confidence();
        Optional<Passage> addressee = Addressees.of(words, attribution.cue(), attribution.content());
        List<Passage> relays = Relays.quotedPerson(words, attribution).isPresent() ? wording.source().stream().toList() : List.of();
        Circumstances circumstances = new Circumstances(addressee, relays, Optional.empty(), Optional.empty());
        return new Statement(id, manner, wording, speakers, circumstances, within, confidence);
    }

    private Optional<Passage> passage(List<CharSpan> spans) {
        return spans.isEmpty() ? Optional.empty() : Optional.of(Passage.of(article.text(), spans));
    }

    private String id(Attribution attribution) {
        String key = article.id() + attribution.content() + attribution.cue() + attribution.source();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
