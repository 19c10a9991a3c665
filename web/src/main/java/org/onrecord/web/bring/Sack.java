package org.onrecord.web.bring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Sha256;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.web.ask.Upload;

/**
 * What somebody brought, until it is read: files in a folder of their own, and addresses; closed, it is gone. A file is named by its digest and what is harmless of its name: two
 * that are called alike are two sources, and the same one brought twice is one.
 */
final class Sack implements AutoCloseable {

    private static final int DIGITS = 12;

    private static final String BEGUN = "begun-";

    /** Of a name: longer ones say no more, and file systems take 255 bytes. */
    private static final int LONGEST_NAME = 80;

    private final Path folder;
    private final List<String> paths = new ArrayList<>();
    private final List<String> addresses;
    private final Defaults defaults;
    private final boolean stays;

    /** One that was taken before the server was stopped. */
    record Kept(Ticket ticket, Sack sack) { }

    /** @param folder its own, @param stays whether the folder is there for the next server */
    Sack(Path folder, List<String> addresses, Defaults defaults, boolean stays) {
        this.folder = folder;
        this.addresses = List.copyOf(addresses);
        this.defaults = defaults;
        this.stays = stays;
    }

    /** Files that lie in it already. @param within its folder */
    void fill(List<String> within) {
        within.forEach(path -> paths.add(folder.resolve(path).toString()));
    }

    /** From now on it is read, even if the server is stopped before. @param record as {@link Ticket#record}, @return whether that is so */
    boolean keep(long number, String by, Optional<String> record) throws IOException {
        if (stays) {
            new Ticket(number, by, Instant.now(), record, paths.stream().map(path -> folder.relativize(Path.of(path)).toString()).toList(), addresses, defaults).write(folder);
        }
        return stays;
    }

    boolean stays() {
        return stays;
    }

    /** Marks that it begins to be read, until {@link #pause} or {@link #close}. @return how often it began before, and neither came */
    int begin() throws IOException {
        int before = 0;
        while (Files.exists(folder.resolve(BEGUN + before))) {
            before++;
        }
        Files.createFile(folder.resolve(BEGUN + before));
        return before;
    }

    /** The server is stopped as it should be: that says nothing against what is in the sack. */
    void pause() {
        int mark = 0;
        while (folder.resolve(BEGUN + mark).toFile().delete()) {
            mark++;
        }
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    List<String> addresses() {
        return addresses;
    }

    Defaults defaults() {
        return defaults;
    }

    void put(Upload upload) throws IOException {
        try (InputStream in = upload.content().open()) {
            put("upload", harmless(upload.name()), in);
        }
    }

    void paste(String text) throws IOException {
        put("pasted", "text.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String how, String name, InputStream in) throws IOException {
        Path arriving = folder.resolve("arriving");
        MessageDigest digest = Sha256.begin();
        try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
            Files.copy(digesting, arriving, StandardCopyOption.REPLACE_EXISTING);
        }
        Ticket.force(arriving);
        Path place = folder.resolve(how).resolve(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
        Files.createDirectories(place);
        Path file = Files.move(arriving, place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Ticket.force(place);
        Ticket.force(place.getParent());
        if (!paths.contains(file.toString())) {
            paths.add(file.toString());
        }
    }

    /** Letters, digits, dots and hyphens of the last part of a name, which tells of what kind the file is; never a path, never hidden. */
    private static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^[.-]+", "");
        String cut = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME).replaceFirst("^[.-]+", "") : last;
        return cut.isEmpty() ? "file" : cut;
    }

    /** The same under the name that the record knows it by, which tells nothing of this machine. */
    Ingested known(Ingested ingested) {
        return switch (ingested) {
            case Ingested.Report(Article article) -> new Ingested.Report(known(article));
            case Ingested.Duplicate(String source, String of) -> new Ingested.Duplicate(known(source), known(of));
            case Ingested.Unreadable(var source, var reason, var position, var message, var count) ->
                new Ingested.Unreadable(known(source), reason, position, known(message), count);
        };
    }

    private Article known(Article article) {
        Publication is = article.publication();
        String source = known(is.source());
        return source.equals(is.source()) ? article : Article.of(new Publication(source, is.headline(), is.outlet(), is.byline(), is.credits(), is.published(), is.language()),
                article.text(), article.marks(), article.furniture(), article.page());
    }

    private String known(String words) {
        return words.replace(folder + "/", "");
    }

    @Override
    public void close() {
        try {
            clear();
        } catch (IOException gone) {
            // What cannot be walked the next server clears away, or the system, as all in its folder for what is temporary.
            assert !gone.toString().isEmpty();
        }
    }

    /** The ticket first: what is cleared away in part is never read. */
    private void clear() throws IOException {
        Ticket.remove(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /** For people: what it holds. */
    String words() {
        List<String> words = new ArrayList<>();
        Optional.of(paths.size()).filter(files -> files > 0).ifPresent(files -> words.add(files == 1 ? Path.of(paths.getFirst()).getFileName().toString() : files + " files"));
        Optional.of(addresses.size()).filter(pages -> pages > 0).ifPresent(pages -> words.add(pages == 1 ? addresses.getFirst() : pages + " addresses"));
        return String.join(", ", words);
    }
}
