package org.onrecord.record.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Statement;

/**
 * A statement as it holds now.
 *
 * @param corrections numbers of those that made it so, in order; empty: it is as it was read
 */
public record Applied(Statement statement, List<Long> corrections) {

    private static final Comparator<Applied> IN_TEXT =
            Comparator.comparingInt((Applied applied) -> applied.statement().wording().content().start()).thenComparing(applied -> applied.statement().id());

    public Applied {
        corrections = List.copyOf(corrections);
    }

    /**
     * What holds now of one article. The same readings and corrections give the same statements; without corrections these are the ones
     * read.
     *
     * @param read what a program found, in its order
     * @param held the edits of this article that hold, in the order of their numbers
     */
    public static List<Applied> of(List<Statement> read, List<Held> held) {
        if (held.isEmpty()) {
            return read.stream().map(statement -> new Applied(statement, List.of())).toList();
        }
        return new Application(read, held).run();
    }

    /** The first of some statements that is the same as another one, read or given by somebody else. */
    public static Optional<Statement> alike(Statement one, List<Statement> others) {
        return others.stream().filter(other -> Likeness.of(one, other) > 0).findFirst();
    }

    /** One article on its way. */
    private static final class Application {

        private final List<Statement> read;
        private final List<Subject> subjects;

        /** Read statements that are subjects', by their places in {@link #read}. */
        private final Map<Integer, Subject> claimed = new HashMap<>();
        private final Set<Subject> foundById = new HashSet<>();

        /** For the id of each statement that is not shown under it: the id that stands in its place, or none. */
        private final Map<String, Optional<String>> replaced = new HashMap<>();

        Application(List<Statement> read, List<Held> held) {
            Map<String, List<Held>> byStatement = new LinkedHashMap<>();
            held.forEach(edit -> byStatement.computeIfAbsent(edit.amendment().statement(), _ -> new ArrayList<>()).add(edit));
            this.read = read;
            this.subjects = byStatement.entrySet().stream().map(entry -> new Subject(entry.getKey(), entry.getValue()))
                    .filter(Subject::exists).toList();
        }

        List<Applied> run() {
            claimById();
            claimAlike();
            List<Applied> applied = new ArrayList<>(unclaimed());
            Map<Subject, Statement> found = new HashMap<>();
            claimed.forEach((place, subject) -> found.put(subject, read.get(place)));
            for (Subject subject : subjects) {
                Statement statement = found.containsKey(subject) ? subject.after(found.get(subject)) : subject.left();
                if (subject.isRejected()) {
                    replaced.put(subject.id(), statement.within());
                } else {
                    applied.add(new Applied(statement, subject.corrections()));
                }
            }
            return applied.stream().map(this::enclosed).sorted(IN_TEXT).toList();
        }

        private void claimById() {
            Map<String, Subject> byId = new HashMap<>();
            subjects.forEach(subject -> byId.put(subject.id(), subject));
            for (int i = 0; i < read.size(); i++) {
                Subject subject = byId.get(read.get(i).id());
                if (subject != null && foundById.add(subject)) {
                    claimed.put(i, subject);
                }
            }
        }

        private record Pair(int subject, int place, double likeness) { }

        /** Each subject that is not found by its id gets the read statement most like it that is nobody else's. */
        private void claimAlike() {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < subjects.size(); i++) {
                for (int j = 0; j < read.size() && !foundById.contains(subjects.get(i)); j++) {
                    double likeness = claimed.containsKey(j) ? 0 : subjects.get(i).likeness(read.get(j));
                    if (likeness > 0) {
                        pairs.add(new Pair(i, j, likeness));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparingInt(Pair::subject).thenComparingInt(Pair::place));
            Set<Subject> found = new HashSet<>(foundById);
            for (Pair pair : pairs) {
                Subject subject = subjects.get(pair.subject());
                if (!claimed.containsKey(pair.place()) && found.add(subject)) {
                    claimed.put(pair.place(), subject);
                    replaced.put(read.get(pair.place()).id(), Optional.of(subject.id()));
                }
            }
        }

        /** What is left, but for what people rejected or put in themselves, found again under another id. */
        private List<Applied> unclaimed() {
            List<Subject> exclusive = subjects.stream().filter(subject -> subject.isAdded() || subject.isRejected() && !foundById.contains(subject)).toList();
            List<Applied> left = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                Statement statement = read.get(i);
                if (claimed.containsKey(i)) {
                    continue;
                }
                Optional<Subject> instead = exclusive.stream().filter(subject -> subject.likeness(statement) > 0).findFirst();
                instead.ifPresentOrElse(subject -> replaced.put(statement.id(), Optional.of(subject.id())), () -> left.add(new Applied(statement, List.of())));
            }
            return left;
        }

        /** A statement within one that is not shown is within that one's encloser. */
        private Applied enclosed(Applied applied) {
            Statement statement = applied.statement();
            Optional<String> within = statement.within();
            Set<String> seen = new HashSet<>(Set.of(statement.id()));
            while (within.isPresent() && replaced.containsKey(within.get())) {
                within = seen.add(within.get()) ? replaced.get(within.get()) : Optional.empty();
            }
            if (within.equals(statement.within())) {
                return applied;
            }
            Optional<String> other = within.filter(id -> !id.equals(statement.id()));
            return new Applied(new Statement(statement.id(), statement.manner(), statement.wording(), statement.speakers(), statement.circumstances(),
                    other, statement.confidence()), applied.corrections());
        }
    }
}
