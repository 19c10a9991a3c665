package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Repository;
import org.onrecord.ingest.container.FileNames;
import org.onrecord.ingest.input.Reason;

/** docs/inputs.md says what is so. */
class InputsDocumentTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (failed|skipped) \\| ");

    private static String document() throws IOException {
        return Files.readString(Repository.ROOT.resolve("docs/inputs.md"));
    }

    @Test
    void everyReasonIsInTheTableWithWhatItMakesOfAnInput() throws IOException {
        List<String> rows = ROW.matcher(document()).results().map(row -> row.group(1) + " " + row.group(2)).toList();
        assertThat(rows).containsExactlyElementsOf(Stream.of(Reason.values()).map(reason -> reason.code() + (reason.isFault() ? " failed" : " skipped")).toList());
    }

    @Test
    void theEndingsOfFilesAreNamed() throws IOException {
        assertThat(document()).contains(List.of(FileNames.endings().split(", ")).stream().map(ending -> "`" + ending + "`").toList());
    }
}
