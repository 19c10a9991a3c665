package org.onrecord.claim.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.claim.side.Reference.Takes;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;

/** Finds which statements of a report speak of others of it. */
public final class References {

    /** So many statements before it are looked at. */
    private static final int BACK = 30;

    /** "A differing account" is one that differs from what stands so many code points before it at most: two paragraphs. */
    private static final int NEAR = 800;

    /** So many code points before a content are looked at for the words of its own sentence. */
    private static final int SENTENCE = 300;

    private static final Set<String> NAMED = stems("claim statement account assertion denial accusation allegation charge remark comment version description "
            + "suggestion contention explanation report conclusion finding insinuation criticism");
    private static final Set<String> DENIALS = stems("denial");
    private static final Pattern CONTRAST = Pattern.compile("(?i)\\b(?:differing|different|contrary|contrasting|conflicting|contradictory|opposing|rival|opposite)"
            + "(?: \\p{L}+)? (?:account|version|view|portrayal|picture|story|description|recollection|explanation)s?\\b|\\bcontradict(?:ed|s|ing)\\b|\\b(?:by|in) contrast\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("(?:[.!?][\"”’)]*\\s+|\\n)(?=[^.!?\\n]*$)");

    private final SideReader reader;
    private final Text text;
    private final List<Statement> statements;

    private References(SideReader reader, Text text, List<Statement> statements) {
        this.reader = reader;
        this.text = text;
        this.statements = statements.stream().sorted(Comparator.comparing(statement -> statement.wording().content().start())).toList();
    }

    /**
     * One for each statement at most, in the order of the report.
     *
     * @param text       the report's
     * @param statements of that report
     */
    public static List<Reference> of(SideReader reader, Text text, List<Statement> statements) {
        References references = new References(reader, text, statements);
        List<Reference> found = new ArrayList<>();
        for (int i = 1; i < references.statements.size(); i++) {
            references.at(i).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Reference> at(int i) {
        Statement statement = statements.get(i);
        Reading reading = reader.read(statement);
        Optional<Reference> named = named(i, reading);
        return named.isPresent() ? named : verdict(i, reading).or(() -> contrast(i));
    }

    /** "Refuted | Lee's claim": nothing but the name of what was said, and of who said it. */
    private Optional<Reference> named(int i, Reading reading) {
        List<Word> words = Words.of(statements.get(i).wording().content().text());
        List<Word> telling = words.stream().filter(word -> !reader.isStopWord(word.text())).toList();
        if (telling.isEmpty() || !NAMED.contains(telling.getLast().stem()) || telling.subList(0, telling.size() - 1).stream().anyMatch(word -> !word.owns())) {
            return Optional.empty();
        }
        String noun = telling.getLast().stem();
        List<String> owners = telling.subList(0, telling.size() - 1).stream().map(Word::text).toList();
        Predicate<Statement> fits = owners.isEmpty() ? before -> speaksOf(before, noun) : before -> isBy(before, owners.getLast()) && (!DENIALS.contains(noun) || denies(before));
        Optional<Statement> best = latest(i, before -> fits.test(before) && speaksOf(before, noun)).or(() -> latest(i, fits));
        return best.map(to -> new Reference(statements.get(i).id(), to.id(), takes(reading, to, owners.isEmpty()), false, quoted(statements.get(i).wording().content().text())));
    }

    /**
     * Who denies "the allegations" after somebody denied allegations is on that one's side, for it is the allegations that both deny.
     *
     * @param common whether what is spoken of is nobody's in particular
     */
    private Takes takes(Reading reading, Statement to, boolean common) {
        boolean turned = common && reader.read(to).cue().does() == CueReading.Does.DENIES;
        return switch (reading.cue().does()) {
            case DENIES -> turned ? Takes.UP : Takes.AGAINST;
            case CONCEDES -> turned ? Takes.AGAINST : Takes.UP;
            case SAYS -> !reading.cue().backs() ? Takes.NEUTRALLY : turned ? Takes.AGAINST : Takes.UP;
            case DOUBTS, HANDS_ON, LEAVES_OPEN -> Takes.NEUTRALLY;
        };
    }

    /** "He rejected the charge. 'It's absolutely false,' he said.": the verdict goes on with what the same speaker denied just before. */
    private Optional<Reference> verdict(int i, Reading reading) {
        boolean bare = !reading.clauses().isEmpty() && reading.clauses().getFirst().isBareVerdict();
        Statement before = statements.get(i - 1);
        return bare && denies(before) && !before.speakers().isEmpty() && isBySame(before, statements.get(i))
                ? Optional.of(new Reference(statements.get(i).id(), before.id(), Takes.UP, false, quoted(reading.clauses().getFirst().text()))) : Optional.empty();
    }

    /** "Lee gave a differing account, saying ...": the report itself says that this contradicts what another said before. */
    private Optional<Reference> contrast(int i) {
        Statement statement = statements.get(i);
        String before = sentenceBefore(statement);
        Matcher contrast = CONTRAST.matcher(before);
        if (statement.speakers().isEmpty() || !contrast.find()) {
            return Optional.empty();
        }
        int start = statement.wording().content().start();
        return latest(i, other -> !other.speakers().isEmpty() && !isBySame(other, statement) && other.wording().content().end() <= start - before.codePointCount(0, before.length())
                && start - other.wording().content().end() <= NEAR).map(to -> new Reference(statement.id(), to.id(), Takes.AGAINST, true, quoted(contrast.group())));
    }

    /** The words of the report from the beginning of the sentence to the content. */
    private String sentenceBefore(Statement statement) {
        int end = text.utf16(Math.min(text.length(), statement.wording().content().start()));
        String before = text.string().substring(Math.max(0, end - SENTENCE), end);
        Matcher last = SENTENCE_END.matcher(before);
        int from = 0;
        while (last.find()) {
            from = last.end();
        }
        return before.substring(from);
    }

    private Optional<Statement> latest(int i, Predicate<Statement> fits) {
        for (int before = i - 1; before >= Math.max(0, i - BACK); before--) {
            if (fits.test(statements.get(before))) {
                return Optional.of(statements.get(before));
            }
        }
        return Optional.empty();
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }

    private boolean denies(Statement statement) {
        return reader.read(statement).cue().does() == CueReading.Does.DENIES;
    }

    /** Whether its cue or its content names what was said by this word, and says more. */
    private static boolean speaksOf(Statement statement, String noun) {
        boolean cue = statement.wording().cue().stream().flatMap(words -> Words.of(words.text()).stream()).anyMatch(word -> word.stem().equals(noun));
        List<Word> content = Words.of(statement.wording().content().text());
        return cue || content.size() > 2 && content.stream().anyMatch(word -> word.stem().equals(noun));
    }

    private static boolean isBy(Statement statement, String owner) {
        return statement.speakers().stream().anyMatch(speaker -> Words.of(speaker.name()).stream().anyMatch(word -> word.is(owner)));
    }

    private static boolean isBySame(Statement one, Statement other) {
        Set<String> ids = one.speakers().stream().map(Speaker::id).collect(Collectors.toSet());
        return other.speakers().stream().map(Speaker::id).anyMatch(ids::contains);
    }

    private static Set<String> stems(String words) {
        return Arrays.stream(words.split(" ")).map(Stems::of).collect(Collectors.toUnmodifiableSet());
    }
}
