package org.onrecord.web.bring;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.onrecord.ingest.Defaults;

/**
 * What lies beside the files of an import that is kept over a stop of the server: its number, who brought it when, and what it holds.
 *
 * @param record token of the first change of the record that it was brought to; empty: nothing was in it
 * @param paths  of its files, within its folder
 */
record Ticket(long number, String by, Instant at, Optional<String> record, List<String> paths, List<String> addresses, Defaults defaults) {

    private static final String NAME = "import.properties";

    Ticket {
        Objects.requireNonNull(by, "by is null");
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(record, "record is null");
        paths = List.copyOf(paths);
        addresses = List.copyOf(addresses);
        Objects.requireNonNull(defaults, "defaults is null");
    }

    /** Whether it was brought to a record. @param other as {@link #record} */
    boolean isFor(Optional<String> other) {
        return record.isEmpty() || record.equals(other);
    }

    /** Puts it into a folder, in one step and so that it is there after a power cut. */
    void write(Path folder) throws IOException {
        Properties words = new Properties();
        words.setProperty("number", String.valueOf(number));
        words.setProperty("by", by);
        words.setProperty("at", at.toString());
        record.ifPresent(token -> words.setProperty("record", token));
        put(words, "path", paths);
        put(words, "address", addresses);
        defaults.published().ifPresent(day -> words.setProperty("published", day));
        defaults.outlet().ifPresent(outlet -> words.setProperty("outlet", outlet));
        Path draft = folder.resolve(NAME + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            words.store(writer, null);
        }
        force(draft);
        Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        force(folder.toAbsolutePath().getParent());
    }

    /** Takes it out of a folder: what else is there means nothing then. */
    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /**
     * The ticket in a folder; empty: there is none, as what is there was only arriving.
     *
     * @throws IOException when there is one that cannot be read, now or by this version of the program: then what is there was taken
     */
    static Optional<Ticket> read(Path folder) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(NAME), StandardCharsets.UTF_8)) {
            words.load(reader);
            Defaults defaults = new Defaults(Optional.ofNullable(words.getProperty("published")), Optional.ofNullable(words.getProperty("outlet")));
            return Optional.of(new Ticket(Long.parseLong(words.getProperty("number", "")), words.getProperty("by", ""), Instant.parse(words.getProperty("at", "")),
                    Optional.ofNullable(words.getProperty("record")), all(words, "path"), all(words, "address"), defaults));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException odd) {
            throw new IOException("no ticket of this version", odd);
        }
    }

    /** On disk, not on its way there. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void put(Properties words, String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            words.setProperty(name + "." + i, values.get(i));
        }
    }

    private static List<String> all(Properties words, String name) {
        List<String> values = new ArrayList<>();
        for (String value = words.getProperty(name + ".0"); value != null; value = words.getProperty(name + "." + values.size())) {
            values.add(value);
        }
        return values;
    }
}
