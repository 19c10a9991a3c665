package org.onrecord.benchmarks.corenlp;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CanonicalEntityMentionIndexAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.EntityMentionIndexAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.MentionsAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.HashMap;
import java.util.Properties;
import java.util.Set;

/**
 * Stands in for coref and finds no two mentions of one entity: the quote annotator asks for its results even where
 * {@code quote.attribution.useCoref} is false.
 */
@SuppressWarnings("rawtypes") // as the interface has it
public final class NoCoref implements Annotator {

    /** As CoreNLP makes custom annotators. */
    public NoCoref(String name, Properties properties) {
    }

    @Override
    public void annotate(Annotation document) {
        document.set(CorefChainAnnotation.class, new HashMap<>());
        document.get(MentionsAnnotation.class).forEach(mention ->
                mention.set(CanonicalEntityMentionIndexAnnotation.class, mention.get(EntityMentionIndexAnnotation.class)));
    }

    @Override
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of(CorefChainAnnotation.class, CanonicalEntityMentionIndexAnnotation.class);
    }

    @Override
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(MentionsAnnotation.class, EntityMentionIndexAnnotation.class);
    }
}
