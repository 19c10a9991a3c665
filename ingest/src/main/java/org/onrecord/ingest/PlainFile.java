package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;

/** A report as plain text: the whole file. */
final class PlainFile {

    private PlainFile() { }

    static Ingested read(Path path, String source, Defaults defaults) {
        try (InputStream in = RegularFile.open(path)) {
            return read(in, source, defaults);
        } catch (IOException e) {
            return RegularFile.unreadable(source, e);
        }
    }

    static Ingested read(InputStream in, String source, Defaults defaults) {
        try {
            byte[] bytes = in.readNBytes(Inputs.MAX_TEXT + 1);
            if (bytes.length > Inputs.MAX_TEXT) {
                return new Unreadable(source, Reason.TOO_LARGE, OptionalLong.of(Inputs.MAX_TEXT),
                        "longer than " + Inputs.MAX_TEXT + " bytes, no report is: cut it into one file for each report");
            }
            return TextDecoder.read(bytes, source, defaults);
        } catch (IOException e) {
            return RegularFile.unreadable(source, e);
        }
    }
}
