package org.onrecord.fetch.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.fetch.RobotsShelf;

/** Each host's robots.txt as a file, so that runs that follow each other need not ask again. */
final class RobotsFolder implements RobotsShelf {

    private static final Pattern HEADING = Pattern.compile("# onrecord fetched this at (\\S+) from (\\S+)\n");

    private final Path folder;

    RobotsFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Copy> find(String origin) {
        Path file = file(origin);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Matcher heading = HEADING.matcher(text);
            return heading.lookingAt() && heading.group(2).equals(origin)
                    ? Optional.of(new Copy(Instant.parse(heading.group(1)), text.substring(heading.end()))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String origin, Copy copy) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(origin), "# onrecord fetched this at " + copy.at() + " from " + origin + "\n" + copy.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String origin) {
        return folder.resolve(origin.replace("://", "_").replaceAll("[^A-Za-z0-9.-]", "_") + ".robots");
    }
}
