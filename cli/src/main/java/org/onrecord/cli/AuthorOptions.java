package org.onrecord.cli;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Names;
import org.onrecord.record.correction.Origin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --by} and {@code --why}: where a correction comes from. A mixin. */
final class AuthorOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--why", paramLabel = "WORDS", description = "The reason, for whoever reads the log.")
    private String why = "";

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who corrects. Default: the name you are logged in with.")
    private String by = "";

    Origin origin(Surroundings surroundings) {
        return switch (Names.read(by)) {
            case Answer.Done<String>(String name) -> new Origin(name, surroundings.web().time().now().truncatedTo(ChronoUnit.SECONDS),
                    Optional.of(why.strip()).filter(words -> !words.isEmpty()));
            case Answer.Refused<String> refused -> throw new ParameterException(command.commandLine(), "--by: " + refused.message());
        };
    }
}
