package org.onrecord.ingest.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.onrecord.archive.ByteSource;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;

/** A file that is merely compressed, with gzip: one document. */
final class Unpacked {

    private static final String ENDING = ".gz";

    private Unpacked() { }

    static Item item(ByteSource file, Origin origin) {
        String name = origin.source().endsWith(ENDING) ? origin.source().substring(0, origin.source().length() - ENDING.length()) : origin.source();
        try (InputStream in = new GZIPInputStream(new SourceInput(file))) {
            if (FileNames.isLines(name)) {
                return new Item.Lines(origin.source(), new GZIPInputStream(new SourceInput(file)));
            }
            byte[] bytes = in.readNBytes(Limits.DOCUMENT + 1);
            if (bytes.length > Limits.DOCUMENT) {
                return origin.refuse(Reason.TOO_LARGE, "it unpacks to more than " + Limits.DOCUMENT + " bytes, no report has so many");
            }
            if (Containers.isContainer(bytes)) {
                return origin.refuse(Reason.BINARY, "it is an archive that is compressed once more: unpack it first");
            }
            return new Item.Document(new Received(origin.source(), bytes, FileNames.mediaType(name), Optional.empty(), Optional.empty()));
        } catch (EOFException e) {
            return origin.refuse(Reason.BROKEN_ARCHIVE, "the gzip file breaks off: fetch it again");
        } catch (IOException e) {
            return origin.refuse(Reason.BROKEN_ARCHIVE, "the gzip file is damaged (" + e.getMessage() + "): fetch it again");
        }
    }
}
