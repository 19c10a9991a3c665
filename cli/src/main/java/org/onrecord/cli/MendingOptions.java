package org.onrecord.cli;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Names;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.Corrections;
import org.onrecord.record.store.RecordFault;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --why}, {@code --by} and {@code --record}: what every correction is given besides itself. A mixin. */
final class MendingOptions {

    /** What is to be done with the corrections of a record. */
    @FunctionalInterface
    interface Step {

        Answer<Correction> take(Corrections corrections, Origin origin) throws RecordFault;
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--why", paramLabel = "WORDS", description = "The reason, for whoever reads the log.")
    private String why = "";

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who corrects. Default: the name you are logged in with.")
    private String by = "";

    @Mixin
    private RecordOption record;

    /** @return the exit status */
    int run(Surroundings surroundings, Step step) {
        return new Mending(surroundings, record).run(corrections -> step.take(corrections, origin(surroundings)));
    }

    /** The same, of claims, which are brought up to the record before. @return the exit status */
    int runOnClaims(Surroundings surroundings, Step step) {
        return new ClaimWork(surroundings, record).run(desk -> new Mending(surroundings, record).run(desk, corrections -> step.take(corrections, origin(surroundings))));
    }

    private Origin origin(Surroundings surroundings) {
        return switch (Names.read(by)) {
            case Answer.Done<String>(String name) -> new Origin(name, surroundings.web().time().now().truncatedTo(ChronoUnit.SECONDS),
                    Optional.of(why.strip()).filter(words -> !words.isEmpty()));
            case Answer.Refused<String> refused -> throw new ParameterException(command.commandLine(), "--by: " + refused.message());
        };
    }
}
