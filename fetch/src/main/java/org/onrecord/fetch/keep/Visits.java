package org.onrecord.fetch.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of visits, a file that only grows; of each address the last one counts. */
final class Visits {

    private static final String HEADING = "# onrecord: when each address was asked for, what came of it, and what it gave to ask again with\n";

    private final Path file;
    private final Map<String, Visit> last = new HashMap<>();
    private boolean torn;

    private Visits(Path file) {
        this.file = file;
    }

    static Visits open(Path file) throws IOException {
        Visits visits = new Visits(file);
        if (Files.exists(file)) {
            // As Latin-1 no byte is wrong; addresses and header values are ASCII.
            try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                lines.map(VisitLine::read).flatMap(Optional::stream).forEach(visit -> visits.last.put(visit.address(), visit));
            }
            visits.torn = !endsInLine(file);
        }
        return visits;
    }

    private static boolean endsInLine(Path file) throws IOException {
        try (var bytes = Files.newByteChannel(file)) {
            if (bytes.size() == 0) {
                return true;
            }
            bytes.position(bytes.size() - 1);
            ByteBuffer one = ByteBuffer.allocate(1);
            return bytes.read(one) == 1 && one.get(0) == '\n';
        }
    }

    Optional<Visit> last(String address) {
        return Optional.ofNullable(last.get(address));
    }

    void add(Visit visit) throws IOException {
        String start = torn ? "\n" : Files.exists(file) ? "" : HEADING;
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, (start + VisitLine.of(visit) + "\n").getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        torn = false;
        last.put(visit.address(), visit);
    }
}
