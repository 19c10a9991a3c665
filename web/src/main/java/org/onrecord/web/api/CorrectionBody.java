package org.onrecord.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Speaker;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.NewStatement;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.Corrections;
import org.onrecord.record.store.RecordFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A correction as a program asks for it. */
record CorrectionBody(Step step, Optional<String> why) {

    /** How deep its JSON may be: it is an object with lists of words. */
    private static final int DEEPEST = 8;

    /** Characters of a reason or a name: a page of print. */
    private static final int LONGEST = 2_000;

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "statement", Set.of("statement", "speakers", "newSpeakers", "act", "said", "content", "source", "cue", "reject", "restore"),
            "add", Set.of("report", "of", "speakers", "newSpeakers", "act", "said", "content", "source", "cue"),
            "merge", Set.of("from", "into"), "split", Set.of("speaker", "as", "statements"), "rename", Set.of("speaker", "name"),
            "claim-merge", Set.of("statements"), "claim-split", Set.of("statements"), "claim-name", Set.of("statement", "name"));

    /** Does what was asked for. */
    @FunctionalInterface
    interface Step {

        Answer<Correction> on(Corrections corrections, Origin origin) throws RecordFault;
    }

    /** Something in it that is not as it must be. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    /** @param json UTF-8; empty: nothing was sent */
    static Answer<CorrectionBody> read(byte[] json) {
        try {
            JsonNode body = object(json);
            String kind = text(body, "kind").orElseThrow(() -> new Wrong("'kind' is missing: it is one of " + String.join(", ", new TreeSet<>(FIELDS.keySet()))));
            if (!FIELDS.containsKey(kind)) {
                throw new Wrong("'kind' is none of " + String.join(", ", new TreeSet<>(FIELDS.keySet())));
            }
            known(body, FIELDS.get(kind));
            return Answer.done(new CorrectionBody(step(kind, body), why(body)));
        } catch (Wrong wrong) {
            return Answer.refused("bad-json", wrong.getMessage());
        }
    }

    /** The reason alone. */
    static Answer<Optional<String>> why(byte[] json) {
        if (json.length == 0) {
            return Answer.done(Optional.empty());
        }
        try {
            JsonNode body = object(json);
            if (!Set.of("why").containsAll(body.propertyNames())) {
                throw new Wrong("only 'why' is known here");
            }
            return Answer.done(why(body));
        } catch (Wrong wrong) {
            return Answer.refused("bad-json", wrong.getMessage());
        }
    }

    private static JsonNode object(byte[] json) throws Wrong {
        try {
            JsonNode body = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().readTree(json);
            if (body == null || !body.isObject()) {
                throw new Wrong("an object is needed, such as {\"kind\": \"rename\", \"speaker\": \"...\", \"name\": \"...\"}");
            }
            return body;
        } catch (JacksonException e) {
            throw new Wrong("this is no JSON that can be read" + (e.getLocation() == null || e.getLocation().getLineNr() < 1 ? ""
                    : ", from line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + " on"));
        }
    }

    private static void known(JsonNode body, Set<String> fields) throws Wrong {
        for (String name : body.propertyNames()) {
            if (!fields.contains(name) && !name.equals("kind") && !name.equals("why")) {
                throw new Wrong("'" + Given.shortened(name) + "' is not known of this kind; there is " + String.join(", ", new TreeSet<>(fields)));
            }
        }
    }

    private static Step step(String kind, JsonNode body) throws Wrong {
        return switch (kind) {
            case "statement" -> ofStatement(body);
            case "add" -> adding(body);
            case "merge" -> named(body, "from", "into", (corrections, origin, from, into) -> corrections.merge(origin, from, into));
            case "rename" -> named(body, "speaker", "name", (corrections, origin, speaker, name) -> corrections.rename(origin, speaker, name));
            case "claim-name" -> named(body, "statement", "name", (corrections, origin, statement, name) -> corrections.nameClaim(origin, statement, name));
            case "split" -> {
                List<String> statements = needed(body);
                yield named(body, "speaker", "as", (corrections, origin, speaker, as) -> corrections.split(origin, speaker, as, statements));
            }
            case "claim-merge" -> {
                List<String> statements = needed(body);
                yield (corrections, origin) -> corrections.mergeClaims(origin, statements);
            }
            default -> {
                List<String> statements = needed(body);
                yield (corrections, origin) -> corrections.splitClaim(origin, statements);
            }
        };
    }

    /** A correction of two names. */
    @FunctionalInterface
    private interface Named {

        Answer<Correction> on(Corrections corrections, Origin origin, String one, String other) throws RecordFault;
    }

    private static Step named(JsonNode body, String first, String second, Named named) throws Wrong {
        String one = must(body, first);
        String other = must(body, second);
        return (corrections, origin) -> named.on(corrections, origin, one, other);
    }

    private static Step ofStatement(JsonNode body) throws Wrong {
        String statement = must(body, "statement");
        List<Asked> asked = changes(body);
        boolean reject = truth(body, "reject");
        boolean restore = truth(body, "restore");
        if (reject && restore || (reject || restore) && !asked.isEmpty()) {
            throw new Wrong("'reject' and 'restore' go alone");
        }
        List<Asked> all = reject ? List.of(new Asked.Out()) : restore ? List.of(new Asked.Back()) : asked;
        if (all.isEmpty()) {
            throw new Wrong("nothing is to be corrected: give speakers, act, said, content, source, cue, reject or restore");
        }
        return (corrections, origin) -> corrections.statement(origin, statement, all);
    }

    private static Step adding(JsonNode body) throws Wrong {
        String report = must(body, "report");
        List<String> content = texts(body, "content").filter(words -> !words.isEmpty()).orElseThrow(() -> new Wrong("'content' is missing: the words that were said, as they stand in the report"));
        String word = text(body, "of").orElse("speech");
        Kind kind = constant(Kind.class, word).orElseThrow(() -> new Wrong("'of' is none of speech, writing, belief, intention, perception, decree, other"));
        List<Asked> others = changes(body).stream().filter(asked -> !(asked instanceof Asked.WhichWords(Asked.Part part, var _) && part == Asked.Part.CONTENT)).toList();
        return (corrections, origin) -> corrections.add(origin, report, new NewStatement(content, kind, others));
    }

    /** What is null is known to nobody; what is left out stays. */
    private static List<Asked> changes(JsonNode body) throws Wrong {
        List<Asked> asked = new ArrayList<>();
        for (Asked.Part part : Asked.Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            if (body.has(name)) {
                asked.add(new Asked.WhichWords(part, texts(body, name).orElse(List.of())));
            }
        }
        Optional<Speaker.Type> fresh = Optional.empty();
        if (body.hasNonNull("newSpeakers")) {
            fresh = Optional.of(constant(Speaker.Type.class, must(body, "newSpeakers")).orElseThrow(() -> new Wrong("'newSpeakers' is none of person, organization, group, anonymous, document, author")));
        }
        if (body.has("speakers")) {
            asked.add(new Asked.Who(texts(body, "speakers").orElse(List.of()), fresh));
        }
        if (body.has("act")) {
            asked.add(new Asked.WhichAct(must(body, "act")));
        }
        if (body.has("said")) {
            asked.add(new Asked.When(text(body, "said")));
        }
        return asked;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return List.of(type.getEnumConstants()).stream().filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }

    private static Optional<String> why(JsonNode body) throws Wrong {
        return brief(body, "why").filter(why -> !why.isBlank());
    }

    /** What people write of their own and others read in a list. */
    private static Optional<String> brief(JsonNode body, String name) throws Wrong {
        Optional<String> text = text(body, name);
        if (text.isPresent() && text.get().length() > LONGEST) {
            throw new Wrong("'" + name + "' has more than " + LONGEST + " characters: shorten it");
        }
        return text;
    }

    private static List<String> needed(JsonNode body) throws Wrong {
        return texts(body, "statements").filter(statements -> !statements.isEmpty()).orElseThrow(() -> new Wrong("'statements' is missing: ids of statements"));
    }

    private static String must(JsonNode body, String name) throws Wrong {
        return (name.equals("name") ? brief(body, name) : text(body, name)).filter(text -> !text.isBlank()).orElseThrow(() -> new Wrong("'" + name + "' is missing, or empty"));
    }

    private static boolean truth(JsonNode body, String name) throws Wrong {
        if (body.has(name) && !body.get(name).isBoolean()) {
            throw new Wrong("'" + name + "' is neither true nor false");
        }
        return body.has(name) && body.get(name).booleanValue();
    }

    private static Optional<String> text(JsonNode body, String name) throws Wrong {
        if (!body.hasNonNull(name)) {
            return Optional.empty();
        }
        return Optional.of(words(body.get(name), name));
    }

    /** A list of texts, or one text alone. */
    private static Optional<List<String>> texts(JsonNode body, String name) throws Wrong {
        if (!body.hasNonNull(name)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        if (body.get(name).isArray()) {
            for (JsonNode text : body.get(name)) {
                texts.add(words(text, name));
            }
        } else {
            texts.add(words(body.get(name), name));
        }
        return Optional.of(texts);
    }

    private static String words(JsonNode node, String name) throws Wrong {
        if (!node.isString() || node.stringValue().indexOf('\0') >= 0) {
            throw new Wrong("'" + name + "' is no text");
        }
        return node.stringValue();
    }
}
