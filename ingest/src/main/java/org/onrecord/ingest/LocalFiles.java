package org.onrecord.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;

/** Files that lie on this machine, read under the names by which they are known elsewhere; as {@link Inputs} reads what paths lead to. */
public final class LocalFiles {

    /** What stands in a list of files. */
    public sealed interface Listed { }

    /** What is told in a file's place. */
    public record Told(Ingested.Unreadable unreadable) implements Listed {

        public Told {
            Objects.requireNonNull(unreadable, "unreadable is null");
        }
    }

    /**
     * A file to be read.
     *
     * @param path    where it lies
     * @param source  its name in what is told of it
     * @param isNamed whether somebody named it, and did not merely have it in a folder: data of an unknown format is a fault then
     * @param share   what of it is read
     */
    public record Local(Path path, String source, boolean isNamed, Share share) implements Listed {

        public Local {
            Objects.requireNonNull(path, "path is null");
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(share, "share is null");
        }
    }

    private LocalFiles() { }

    /**
     * What the system cannot read of a whole file is told in its place. Of a part it is thrown, as {@link java.io.UncheckedIOException}: other
     * readers have the other parts, and may not have met it.
     *
     * @param files each is asked for when the one before it is read and closed
     */
    public static Reading open(Iterator<? extends Listed> files, Defaults defaults) {
        Opening opening = new Opening(defaults, InputStream.nullInputStream());
        return new Reading(mapped(files, opening::open), opening.repeats());
    }

    static <A, B> Iterator<B> mapped(Iterator<? extends A> all, Function<A, B> mapping) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public B next() {
                return mapping.apply(all.next());
            }
        };
    }
}
