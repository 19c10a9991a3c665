package org.onrecord.resolve.speaker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.domain.Anaphor;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Name;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.quote.Quotations;
import org.onrecord.resolve.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes the signs of all candidates of given pronouns, which training/pronouns.py learns the weights from.
 *
 * <p>In, one line of JSON a text: {@code text}, {@code annotation} (attributions, names, anaphors as spans), {@code pronouns}
 * (each with {@code id}, {@code span}, {@code is} and {@code not}: lists of spans that it means and does not mean). Out, one
 * line a pronoun: id, form, tagged or not, persons that it means and does not mean (numbers; -1 for one that is no candidate),
 * and rows of person, share and signs.
 */
final class PronounSigns {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lexicon lexicon = new Lexicon();
    private final PrintStream out;

    private PronounSigns(PrintStream out) {
        this.out = out;
    }

    /** IN OUT. */
    public static void main(String[] args) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(args[1])), false, "UTF-8")) {
            PronounSigns signs = new PronounSigns(out);
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                signs.write(JSON.readTree(line));
            }
        }
    }

    private void write(JsonNode line) {
        Article article = Article.of("text", line.get("text").asString());
        Words words = Words.of(article.text());
        JsonNode given = line.get("annotation");
        List<Name> names = new ArrayList<>();
        given.path("names").forEach(name -> names.add(new Name(span(name), Name.Type.valueOf(name.get(2).asString()), name.get(3).asDouble())));
        List<Anaphor> anaphors = new ArrayList<>();
        given.path("anaphors").forEach(anaphor -> {
            List<Anaphor.Antecedent> antecedents = new ArrayList<>();
            anaphor.get("antecedents").forEach(a -> antecedents.add(new Anaphor.Antecedent(span(a), a.get(2).asDouble())));
            anaphors.add(new Anaphor(span(anaphor.get("pronoun")), antecedents));
        });
        List<Attribution> attributions = new ArrayList<>();
        List<Integer> enclosing = new ArrayList<>();
        given.path("attributions").forEach(a -> {
            attributions.add(new Attribution(spans(a.get("source")), spans(a.get("cue")), spans(a.get("content")), 1));
            enclosing.add(a.path("within").asInt(-1));
        });
        Cast cast = CastBuilder.build(words, lexicon, NameTags.of(words, names));
        Report report = new Report(article, words, Quotations.of(words), cast, anaphors);
        Resolution resolution = new Resolution(report, lexicon, attributions, enclosing);
        resolution.speakers();
        if (line.has("pronouns")) {
            line.get("pronouns").forEach(pronoun -> write(report, resolution, pronoun));
        } else {
            attributions.stream().filter(a -> !a.source().isEmpty()).map(a -> report.words().under(a.source().getFirst()).first()).distinct()
                    .forEach(word -> writeAlone(line.get("id").asString(), report, resolution, word));
        }
    }

    /**
     * A source pronoun as if it told no gender, where one candidate alone has its gender: known without anybody's reading.
     * Candidates of unknown gender are left out.
     */
    private void writeAlone(String id, Report report, Resolution resolution, int word) {
        resolution.ranking(word).ifPresent(known -> {
            Gender gender = known.context().pronoun().gender();
            Ranking any = resolution.rankingOfAnyGender(known);
            List<Candidate> kept = any.candidates().stream().filter(candidate -> candidate.who().gender() != Gender.UNKNOWN).toList();
            Set<Identity> fitting = kept.stream().map(Candidate::who).filter(who -> who.gender() == gender).collect(Collectors.toSet());
            boolean others = kept.stream().anyMatch(candidate -> candidate.who().gender() != gender);
            if (fitting.size() == 1 && others) {
                write(id + ":" + word, report, new Ranking(any.context(), kept, List.of()), numbers -> List.of(numbers.get(fitting.iterator().next())),
                        numbers -> List.of());
            }
        });
    }

    private void write(Report report, Resolution resolution, JsonNode asked) {
        int word = report.words().under(span(asked.get("span"))).first();
        resolution.ranking(word).ifPresent(ranking -> write(asked.get("id").asString(), report, ranking,
                numbers -> persons(report, ranking, numbers, asked.get("is")), numbers -> persons(report, ranking, numbers, asked.get("not"))));
    }

    private void write(String id, Report report, Ranking ranking, Function<Map<Identity, Integer>, List<Integer>> is,
                       Function<Map<Identity, Integer>, List<Integer>> not) {
        Map<Identity, Integer> numbers = new LinkedHashMap<>();
        ranking.candidates().forEach(candidate -> numbers.putIfAbsent(candidate.who(), numbers.size()));
        SignReader reader = new SignReader(report, ranking.context(), ranking.candidates());
        String rows = ranking.candidates().stream().map(candidate -> "[" + numbers.get(candidate.who()) + "," + (float) candidate.share() + ","
                + Arrays.stream(reader.read(candidate)).mapToObj(PronounSigns::number).collect(Collectors.joining(",")) + "]").collect(Collectors.joining(","));
        boolean tagged = ranking.context().isTagged();
        out.println("{\"id\":" + JSON.writeValueAsString(id) + ",\"form\":" + ranking.context().form().ordinal() + ",\"tagged\":" + tagged
                + ",\"is\":" + is.apply(numbers) + ",\"not\":" + not.apply(numbers) + ",\"rows\":[" + rows + "]}");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Float.toString((float) value);
    }

    /** For each span the number of the candidate that a name or noun there is; -1 when there is none. */
    private static List<Integer> persons(Report report, Ranking ranking, Map<Identity, Integer> numbers, JsonNode spans) {
        List<Integer> persons = new ArrayList<>();
        spans.forEach(span -> {
            CharSpan wanted = span(span);
            int person = -1;
            for (Mention mention : report.cast().in(report.words().under(wanted))) {
                for (Map.Entry<Identity, Integer> entry : numbers.entrySet()) {
                    person = entry.getKey().figure() == mention.figure() ? entry.getValue() : person;
                }
            }
            if (person < 0) {
                person = ranking.candidates().stream().filter(c -> c.sort() == Candidate.Sort.NOUN && report.words().chars(c.words()).meets(wanted))
                        .map(c -> numbers.get(c.who())).findFirst().orElse(-1);
            }
            persons.add(person);
        });
        return persons;
    }

    private static List<CharSpan> spans(JsonNode array) {
        List<CharSpan> spans = new ArrayList<>();
        array.forEach(pair -> spans.add(span(pair)));
        return spans;
    }

    private static CharSpan span(JsonNode pair) {
        return new CharSpan(pair.get(0).asInt(), pair.get(1).asInt());
    }
}
