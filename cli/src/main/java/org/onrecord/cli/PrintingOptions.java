package org.onrecord.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that print reports. A mixin. */
final class PrintingOptions {

    enum Format { TEXT, JSONL }

    /**
     * How reports are printed.
     *
     * @param format empty: they are not
     * @param least  statements of a lower confidence are left out, and counted
     */
    record Printing(Optional<Format> format, double least) {

        static final Printing PLAIN = new Printing(Optional.of(Format.TEXT), 0);
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = {"-f", "--format"}, paramLabel = "FORM", converter = FormatName.class,
            description = "How reports are printed. text: a table for people. jsonl: the record format, a line a report.")
    private Format format;

    @Option(names = "--min-confidence", paramLabel = "SHARE", defaultValue = "0",
            description = "0 to 1: statements that are less certain are left out of what is printed, and counted in the summary. Default: 0, all are shown.")
    private double least;

    /** @param usual when no form is named */
    Printing printing(Optional<Format> usual) {
        if (!(least >= 0 && least <= 1)) {
            throw new ParameterException(spec.commandLine(), "--min-confidence must be between 0 and 1, not " + least);
        }
        return new Printing(Optional.ofNullable(format).or(() -> usual), least);
    }

    private static final class FormatName implements ITypeConverter<Format> {

        @Override
        public Format convert(String value) {
            return switch (value) {
                case "text" -> Format.TEXT;
                case "jsonl" -> Format.JSONL;
                default -> throw new TypeConversionException("'" + value + "' is not one of the forms: text or jsonl");
            };
        }
    }
}
