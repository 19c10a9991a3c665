package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Speaker;
import org.onrecord.record.correction.Asked;
import picocli.CommandLine.Option;

/** What a statement is to be. A mixin. */
final class EditOptions {

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who said it: a name or an id that the record knows. Several: they said it together.")
    private List<String> speakers = List.of();

    @Option(names = "--new", description = "The speaker is one whom the record does not know yet.")
    private boolean fresh;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "person",
            description = "What a new speaker is: person, organization, group, anonymous, document, author. Default: person.")
    private Speaker.Type type = Speaker.Type.PERSON;

    @Option(names = "--no-speaker", description = "Nobody can tell who said it.")
    private boolean noSpeaker;

    @Option(names = "--act", paramLabel = "ACT", description = "assert, deny, accuse, acknowledge, promise, demand, predict, ask, decline or praise.")
    private String act;

    @Option(names = "--said", paramLabel = "DATE", description = "When it was said: 2031, 2031-04 or 2031-04-12.")
    private String said;

    @Option(names = "--no-said", description = "Nobody can tell when.")
    private boolean noSaid;

    @Option(names = "--source", paramLabel = "WORDS", description = "The words that name the source.")
    private List<String> source = List.of();

    @Option(names = "--no-source", description = "The text names no source here.")
    private boolean noSource;

    @Option(names = "--cue", paramLabel = "WORDS", description = "The reporting words: \"said\", \"has not denied\".")
    private List<String> cue = List.of();

    @Option(names = "--no-cue", description = "No reporting words stand here.")
    private boolean noCue;

    /** In a fixed order, whatever the order of the options. */
    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        if (noSpeaker || !speakers.isEmpty()) {
            asked.add(new Asked.Who(noSpeaker ? List.of() : speakers, fresh ? Optional.of(type) : Optional.empty()));
        }
        if (act != null) {
            asked.add(new Asked.WhichAct(act));
        }
        if (noSaid || said != null) {
            asked.add(new Asked.When(noSaid ? Optional.empty() : Optional.of(said)));
        }
        if (noSource || !source.isEmpty()) {
            asked.add(new Asked.WhichWords(Asked.Part.SOURCE, noSource ? List.of() : source));
        }
        if (noCue || !cue.isEmpty()) {
            asked.add(new Asked.WhichWords(Asked.Part.CUE, noCue ? List.of() : cue));
        }
        return asked;
    }

    /** Empty: no option takes back what another gives. */
    Optional<String> contradiction() {
        return noSpeaker && !speakers.isEmpty() ? Optional.of("--speaker and --no-speaker")
                : noSaid && said != null ? Optional.of("--said and --no-said")
                : noSource && !source.isEmpty() ? Optional.of("--source and --no-source")
                : noCue && !cue.isEmpty() ? Optional.of("--cue and --no-cue") : Optional.empty();
    }
}
