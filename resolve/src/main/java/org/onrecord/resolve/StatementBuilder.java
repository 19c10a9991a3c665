package org.onrecord.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;
import org.onrecord.resolve.circumstance.Occasion;
import org.onrecord.resolve.circumstance.Occasions;
import org.onrecord.resolve.circumstance.Told;
import org.onrecord.resolve.cue.Cues;
import org.onrecord.resolve.quote.Quotations;
import org.onrecord.resolve.text.Words;

/** Puts one article's statements together from what the other parts found. */
final class StatementBuilder {

    private final Article article;
    private final Words words;
    private final Quotations quotations;
    private final Cues cues;
    private final Occasions occasions;

    StatementBuilder(Article article, Words words, Quotations quotations, Cues cues, Occasions occasions) {
        this.article = article;
        this.words = words;
        this.quotations = quotations;
        this.cues = cues;
        this.occasions = occasions;
    }

    /** One statement for each attribution, in the order given; speakers and dates are in the same order. */
    List<Statement> build(Annotation annotation, List<Integer> enclosing, List<List<Speaker>> speakers, List<Optional<Circumstances.Said>> said) {
        List<Attribution> attributions = annotation.attributions();
        List<String> ids = attributions.stream().map(this::id).toList();
        List<Cues.Reading> readings = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            readings.add(cues.read(words, attribution, speakers.get(i)));
            told.add(new Told(attribution, speakers.get(i), enclosing.get(i), readings.getLast().kind()));
        }
        List<Occasion> where = occasions.of(article, words, annotation.anaphors(), told);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Optional<String> within = enclosing.get(i) == Enclosure.NONE ? Optional.empty() : Optional.of(ids.get(enclosing.get(i)));
            Circumstances circumstances = new Circumstances(where.get(i).addressee(), where.get(i).relays(), said.get(i), where.get(i).setting());
            statements.add(statement(ids.get(i), told.get(i), readings.get(i), circumstances, within));
        }
        return statements;
    }

    private Statement statement(String id, Told told, Cues.Reading reading, Circumstances circumstances, Optional<String> within) {
        Attribution attribution = told.attribution();
        List<Speaker> speakers = told.speakers();
        Wording wording = new Wording(passage(attribution.source()), passage(attribution.cue()),
                Passage.of(article.text(), attribution.content()));
        Manner manner = new Manner(quotations.form(attribution.content()), reading.kind(), reading.act());
        double confidence = speakers.stream().mapToDouble(Speaker::confidence).min().orElse(1) * attribution.confidence();
        return new Statement(id, manner, wording, speakers, circumstances, within, confidence);
    }

    private Optional<Passage> passage(List<CharSpan> spans) {
        return spans.isEmpty() ? Optional.empty() : Optional.of(Passage.of(article.text(), spans));
    }

    private String id(Attribution attribution) {
        return Ids.ofStatement(article.id(), attribution.content(), attribution.cue(), attribution.source());
    }
}
