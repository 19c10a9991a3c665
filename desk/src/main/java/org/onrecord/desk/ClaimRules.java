package org.onrecord.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.cluster.Constraint;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.ClaimEdit.Named;
import org.onrecord.record.store.ClaimContent;
import org.onrecord.record.store.ClaimDraft;

/** What people said of claims, as it holds for the contents that statements have now. */
final class ClaimRules {

    private final List<ClaimEdit> edits;
    private final Map<String, ClaimContent> contents;
    private final Map<Long, Set<Long>> together = new HashMap<>();

    private ClaimRules(List<ClaimEdit> edits, Map<String, ClaimContent> contents) {
        this.edits = edits;
        this.contents = contents;
        for (ClaimEdit edit : edits) {
            if (edit instanceof ClaimEdit.Together(List<Named> statements)) {
                List<Long> keys = statements.stream().map(Named::statement).filter(contents::containsKey).map(id -> contents.get(id).key()).distinct().toList();
                // Each with the first: who follows these from one of them comes to all, and there are no more of them than statements.
                keys.stream().skip(1).forEach(key -> {
                    together.computeIfAbsent(keys.getFirst(), _ -> new HashSet<>()).add(key);
                    together.computeIfAbsent(key, _ -> new HashSet<>()).add(keys.getFirst());
                });
            }
        }
    }

    /** To be asked after the statements of a batch have their contents. */
    static ClaimRules of(ClaimDraft draft) {
        List<ClaimEdit> edits = draft.words();
        return new ClaimRules(edits, draft.contentsOf(edits.stream().flatMap(ClaimEdit::named).map(Named::statement).toList()));
    }

    /** Statements that somebody set apart. */
    static Set<String> setApart(List<ClaimEdit> edits) {
        return edits.stream().flatMap(edit -> edit instanceof ClaimEdit.Apart(List<Named> some, var _) ? some.stream() : List.<Named>of().stream())
                .map(Named::statement).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Contents that people put together with one. */
    Set<Long> together(long content) {
        return together.getOrDefault(content, Set.of());
    }

    /** For clusters of contents by the statements that stand for them; earliest first. */
    List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        for (ClaimEdit edit : edits) {
            switch (edit) {
                case ClaimEdit.Together(var statements) -> constraints.add(new Constraint.Together(samples(statements)));
                case ClaimEdit.Apart(var some, var rest) -> constraints.add(new Constraint.Apart(samples(some), samples(rest)));
                case ClaimEdit.Called _ -> { }
            }
        }
        return constraints;
    }

    private Set<String> samples(List<Named> statements) {
        return statements.stream().map(Named::statement).filter(contents::containsKey).map(id -> contents.get(id).sample())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What people call a claim of these contents: the last name that was given to one of them. */
    Optional<String> name(Set<Long> claim) {
        Optional<String> name = Optional.empty();
        for (ClaimEdit edit : edits) {
            if (edit instanceof ClaimEdit.Called(Named statement, var _, String given) && contents.containsKey(statement.statement())
                    && claim.contains(contents.get(statement.statement()).key())) {
                name = Optional.of(given);
            }
        }
        return name;
    }
}
