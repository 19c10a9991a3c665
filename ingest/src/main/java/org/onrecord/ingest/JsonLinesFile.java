package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.text.Decoder;

/** A file of article objects or record lines, one a line. Blank lines are passed over; a bad one does not end the file. */
final class JsonLinesFile implements Input {

    /** Where the lines come from; asked once, when the first is. */
    interface Opener {

        InputStream open() throws IOException;
    }

    private final Opener opener;
    private final String source;
    private final Defaults defaults;
    private final Share share;
    private InputStream in;
    private ByteLines lines;
    private int number;
    private boolean any;
    private boolean ended;

    JsonLinesFile(Opener opener, String source, Defaults defaults, Share share) {
        this.opener = opener;
        this.source = source;
        this.defaults = defaults;
        this.share = share;
    }

    @Override
    public Ingested next() {
        try {
            if (lines == null) {
                in = opener.open();
                lines = new ByteLines(in);
            }
            while (!ended) {
                long start = lines.position();
                byte[] line = lines.next();
                number++;
                Ingested result = line == null ? end() : share.has(start) ? read(line, start) : passed(line, start);
                if (result != null) {
                    any = true;
                    return result;
                }
            }
            return null;
        } catch (IOException e) {
            boolean isTold = !ended && share.has(bytes());
            ended = true;
            return isTold ? RegularFile.unreadable(source, e) : null;
        }
    }

    /** A line that another reader has; null. */
    private Ingested passed(byte[] line, long start) {
        any |= lines.cut() || !isBlank(line, 0);
        ended = start >= share.to() || number == 1 && otherFormat(line).isPresent();
        return null;
    }

    @Override
    public long bytes() {
        return lines == null ? 0 : lines.position();
    }

    @Override
    public void close() {
        ended = true;
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                in = null; // everything that was wanted is read
            }
        }
    }

    /** Null: nothing more to say. */
    private Ingested end() {
        ended = true;
        if (any || !share.isLast()) {
            return null;
        }
        return number == 1
                ? new Unreadable(source, Reason.EMPTY, OptionalLong.empty(), "the file is empty")
                : new Unreadable(source, Reason.BLANK, OptionalLong.empty(), "the file holds white space only");
    }

    /** Null: a blank line. */
    private Ingested read(byte[] line, long start) {
        if (lines.cut()) {
            return fault(Reason.TOO_LARGE, start + Inputs.MAX_LINE,
                    "the line is longer than " + Inputs.MAX_LINE + " bytes: no report is");
        }
        if (number == 1) {
            Optional<Unreadable> other = otherFormat(line);
            if (other.isPresent()) {
                ended = true;
                return other.get();
            }
        }
        int from = number == 1 && Decoder.mark(line).filter("UTF-8"::equals).isPresent() ? 3 : 0;
        if (isBlank(line, from)) {
            return null;
        }
        return ArticleLine.read(source + ":" + number, Arrays.copyOfRange(line, from, line.length), OptionalLong.of(start + from), defaults);
    }

    /** A file that is no lines of JSON at all gives one fault, and not one a line. */
    private Optional<Unreadable> otherFormat(byte[] line) {
        Optional<FileKind> kind = FileKind.of(line);
        Optional<String> mark = Decoder.mark(line).filter(name -> !name.equals("UTF-8"));
        if (kind.isPresent()) {
            return whole(Reason.BINARY, "it looks like " + kind.get().looksLike() + ", not like lines of JSON");
        }
        if (mark.isPresent()) {
            return whole(Reason.BAD_ENCODING, "it is " + mark.get() + ": save it as UTF-8, as JSON must be");
        }
        if (hasZero(line)) {
            return whole(Reason.BINARY, "it has zero bytes, as no text has");
        }
        String start = new String(line, StandardCharsets.ISO_8859_1).strip();
        if (start.equals("{") || start.equals("[")) {
            return whole(Reason.BAD_JSON, "one JSON value over many lines: write each article on one line");
        }
        return Optional.empty();
    }

    private Optional<Unreadable> whole(Reason reason, String message) {
        return Optional.of(new Unreadable(source, reason, OptionalLong.of(0), message));
    }

    private Unreadable fault(Reason reason, long position, String message) {
        return new Unreadable(source + ":" + number, reason, OptionalLong.of(position), message);
    }

    private static boolean hasZero(byte[] line) {
        for (byte b : line) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(byte[] line, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] < 0 || line[i] > ' ') {
                return false;
            }
        }
        return true;
    }
}
