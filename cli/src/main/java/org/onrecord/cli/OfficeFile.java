package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.onrecord.pipeline.OfficeHolders;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The file of {@code --offices}; one bad line and the file is refused, with each bad line's place and reason. */
final class OfficeFile implements ITypeConverter<OfficeHolders> {

    @Override
    public OfficeHolders convert(String file) {
        try {
            OfficeHolders holders = OfficeHolders.read(Files.readAllLines(Path.of(file)));
            if (!holders.faults().isEmpty()) {
                throw new TypeConversionException(String.join(System.lineSeparator(), holders.faults().stream().map(fault -> file + ":" + fault).toList()));
            }
            return holders;
        } catch (IOException | InvalidPathException e) {
            throw new TypeConversionException("cannot read '" + file + "' as a table in UTF-8: " + e.getMessage());
        }
    }
}
