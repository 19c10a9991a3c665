package org.onrecord.resolve.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a word list that ships beside the classes: UTF-8, one entry a line, "#" starts a comment line. */
final class Resource {

    private Resource() {
    }

    static List<String> lines(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is missing from the class path");
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }

    /** The tab-separated fields of a line; missing ones at the end are empty. */
    static String[] fields(String line, int count) {
        String[] fields = line.split("\t", -1);
        String[] all = new String[count];
        for (int i = 0; i < count; i++) {
            all[i] = i < fields.length ? fields[i] : "";
        }
        return all;
    }
}
