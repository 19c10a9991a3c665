package org.onrecord.web.ask;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A file that came with a form.
 *
 * @param name as the browser gave it: hostile until proven otherwise, and never a path here
 * @param size in bytes
 */
public record Upload(String name, long size, Content content) {

    public Upload {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(content, "content is null");
    }

    /** Opens what is in the file. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
