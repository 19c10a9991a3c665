package org.onrecord.record.format;

import static org.onrecord.record.format.RecordLineReader.array;
import static org.onrecord.record.format.RecordLineReader.constant;
import static org.onrecord.record.format.RecordLineReader.known;
import static org.onrecord.record.format.RecordLineReader.object;
import static org.onrecord.record.format.RecordLineReader.present;
import static org.onrecord.record.format.RecordLineReader.require;
import static org.onrecord.record.format.RecordLineReader.speaker;
import static org.onrecord.record.format.RecordLineReader.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Edit;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines that {@link CorrectionLines#write} writes: the same corrections. */
public final class CorrectionLineReader {

    private final JsonMapper json = RecordLineReader.mapper();

    /** Whether a line of a record's export, taken from its beginning, is a correction and not a report. */
    public static boolean isCorrection(String line) {
        return line.startsWith("{\"format\":\"" + RecordLines.FORMAT + "\",\"" + CorrectionLines.CORRECTION + "\":");
    }

    /**
     * @param line one line, without its line feed
     * @throws BrokenLine for what is no correction
     */
    public Correction read(String line) throws BrokenLine {
        return RecordLineReader.told("correction", () -> {
            JsonNode root = json.readTree(line);
            require(RecordLines.FORMAT.equals(text(root, "format")), "its format is not " + RecordLines.FORMAT);
            JsonNode correction = needed(root, CorrectionLines.CORRECTION);
            Origin origin = new Origin(text(correction, "by"), instant(text(correction, "at")), known(correction, "why"));
            return new Correction(number(correction), text(correction, "id"), origin, remedy(correction));
        });
    }

    private static long number(JsonNode correction) {
        JsonNode number = correction.path("number");
        require(number.isIntegralNumber() && number.canConvertToLong() && number.longValue() > 0, "number is no number of a correction");
        return number.longValue();
    }

    private static JsonNode needed(JsonNode of, String name) {
        return object(of, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static Instant instant(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + at + "' is no moment, e.g. 2031-07-09T10:00:00Z", e);
        }
    }

    private static Remedy remedy(JsonNode correction) {
        String kind = text(correction, "kind");
        return switch (kind) {
            case "statements" -> new Remedy.OfStatements(amendments(correction));
            case "split" -> new Remedy.Split(speaker(needed(correction, "before")), speaker(needed(correction, "after")), amendments(correction));
            case "merge" -> new Remedy.Merge(speaker(needed(correction, "before")), speaker(needed(correction, "after")));
            case "rename" -> new Remedy.Rename(speaker(needed(correction, "before")), speaker(needed(correction, "after")));
            case "claim-merge" -> new Remedy.OfClaims(new ClaimEdit.Together(named(correction, "statements")));
            case "claim-split" -> new Remedy.OfClaims(new ClaimEdit.Apart(named(correction, "statements"), named(correction, "rest")));
            case "claim-name" -> new Remedy.OfClaims(new ClaimEdit.Called(one(named(correction, "statements")), text(correction, "was"),
                    text(correction, "name")));
            case "undo" -> new Remedy.Undo(text(correction, "undoes"));
            default -> throw new IllegalArgumentException("a correction of the unknown kind '" + kind + "'");
        };
    }

    private static List<ClaimEdit.Named> named(JsonNode correction, String name) {
        List<ClaimEdit.Named> statements = new ArrayList<>();
        array(correction, name).forEach(one -> statements.add(new ClaimEdit.Named(text(one, "article"), text(one, "statement"), text(one, "words"))));
        return statements;
    }

    private static ClaimEdit.Named one(List<ClaimEdit.Named> statements) {
        require(statements.size() == 1, "a claim's name is said of one statement, not of " + statements.size());
        return statements.getFirst();
    }

    private static List<Amendment> amendments(JsonNode correction) {
        List<Amendment> amendments = new ArrayList<>();
        array(correction, "statements").forEach(amendment -> amendments.add(amendment(amendment)));
        return amendments;
    }

    private static Amendment amendment(JsonNode amendment) {
        Optional<Statement> after = present(amendment, "after", RecordLineReader::statement);
        return new Amendment(text(amendment, "article"), text(amendment, "statement"), Edit.of(constant(Edit.Kind.class, amendment, "edit"), after),
                present(amendment, "asRead", RecordLineReader::statement), present(amendment, "before", RecordLineReader::statement), after);
    }
}
