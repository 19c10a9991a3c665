package org.onrecord.resolve.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A word list that ships beside the classes: UTF-8, one entry a line, "#" starts a comment line. */
final class WordList {

    private WordList() {
    }

    /** Its lines without comments and empty ones. */
    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is missing from the class path");
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}
