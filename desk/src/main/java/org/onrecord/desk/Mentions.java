package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.claim.cluster.Constraint;
import org.onrecord.claim.side.Reference;
import org.onrecord.claim.side.Reference.Takes;
import org.onrecord.record.store.ClaimContent;
import org.onrecord.record.store.ClaimContent.Way;
import org.onrecord.record.store.ClaimDraft;

/** Contents that speak of others instead of saying what they are about ("refuted Lee's claim"): they are of one claim, unless people say that they are not. */
record Mentions(List<Mention> all) {

    /** @param to the way of saying that is spoken of */
    record Mention(ClaimContent.Reference reference, Way to) { }

    /** From some contents and to them. */
    static Mentions of(ClaimDraft draft, Collection<Long> contents) {
        List<ClaimContent.Reference> references = draft.references(contents);
        Map<Long, Way> ways = references.isEmpty() ? Map.of() : draft.waysWith(references.stream().map(ClaimContent.Reference::to).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Way::key, Function.identity()));
        return new Mentions(references.stream().map(reference -> new Mention(reference, ways.get(reference.to()))).toList());
    }

    /** Those from some of the contents and to them. */
    Mentions among(Set<Long> contents) {
        return new Mentions(all.stream().filter(mention -> contents.contains(mention.reference().from()) || contents.contains(mention.to().content())).toList());
    }

    /** @param samples the statements that stand for contents, by the contents' keys */
    List<Constraint> constraints(Map<Long, String> samples) {
        List<Constraint> constraints = new ArrayList<>();
        for (Mention mention : all) {
            String from = samples.get(mention.reference().from());
            String to = samples.get(mention.to().content());
            if (from != null && to != null && !from.equals(to)) {
                constraints.add(new Constraint.Together(Set.of(from, to)));
            }
        }
        return constraints;
    }

    /** For the sides of some ways. */
    List<Reference> references(List<Way> ways) {
        List<Reference> references = new ArrayList<>();
        for (Mention mention : all) {
            ways.stream().filter(way -> way.content() == mention.reference().from()).forEach(way -> references.add(new Reference(way.sample(), mention.to().sample(),
                    Takes.valueOf(mention.reference().refers().takes()), mention.reference().refers().told(), mention.reference().refers().why())));
        }
        return references;
    }

    /** Why a content is with those of a claim; empty where it speaks of none of them. @param claim contents */
    Optional<String> why(long content, Set<Long> claim) {
        return all.stream().filter(mention -> mention.reference().from() == content && claim.contains(mention.to().content())).findFirst()
                .map(mention -> "speaks of another statement of it: " + mention.reference().refers().why());
    }
}
