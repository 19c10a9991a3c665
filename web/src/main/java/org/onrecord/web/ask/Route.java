package org.onrecord.web.ask;

import java.util.Objects;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Asked.Method;

/**
 * An address of the server and what answers there.
 *
 * @param path  "/claims/{id}"; what stands at {@code {id}} is {@link Asked#place}
 * @param least who may ask
 * @param twins whether there are ".json" and ".csv" addresses beside it
 * @param files whether files may come along: they are many megabytes, and are put on the disk before they are looked at
 */
public record Route(Method method, String path, Role least, boolean twins, boolean files, Answering answering) {

    public Route {
        Objects.requireNonNull(method, "method is null");
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(least, "least is null");
        Objects.requireNonNull(answering, "answering is null");
    }

    /** Where no files may come along. */
    public Route(Method method, String path, Role least, boolean twins, Answering answering) {
        this(method, path, least, twins, false, answering);
    }

    /** The same, but files may come along. */
    public Route withFiles() {
        return new Route(method, path, least, twins, true, answering);
    }

    /** A page that readers may see, with its twins. */
    public static Route page(String path, Answering answering) {
        return new Route(Method.GET, path, Role.READER, true, answering);
    }

    /** Something else that readers may get. */
    public static Route get(String path, Answering answering) {
        return new Route(Method.GET, path, Role.READER, false, answering);
    }

    /** A form that editors may send. */
    public static Route form(String path, Answering answering) {
        return new Route(Method.POST, path, Role.EDITOR, false, answering);
    }

    /** Answers what is asked. What it throws becomes a problem that says what to do. */
    @FunctionalInterface
    public interface Answering {

        Reply to(Asked asked) throws RecordFault, SearchFault;
    }
}
