package org.onrecord.web.ask;

import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/**
 * What failed within the server, told on standard error to whoever runs it: where, what kind of fault, and in which lines of the program. Never a fault's own
 * message, which may hold a report's text, what somebody searched for, or a path.
 */
public final class Mishap {

    /** Causes of causes: more have not been seen. */
    private static final int DEEPEST = 8;

    /** The lines nearest to a fault; those further out are the server's own. */
    private static final int FRAMES = 30;

    private Mishap() { }

    /** Tells it, unless it is but somebody who went away before their answer was whole. @param where as it was declared, "/claims/{id}", or what was being done */
    public static void tell(String where, Throwable fault) {
        if (chain(fault).stream().noneMatch(Mishap::isOfTheLine)) {
            System.err.println(words(where, fault));
        }
    }

    static String words(String where, Throwable fault) {
        return "onrecord: a fault at " + where + ": " + chain(fault).stream().map(Mishap::one).collect(Collectors.joining(System.lineSeparator() + "  because of "));
    }

    private static List<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, one -> one != null, Throwable::getCause).limit(DEEPEST).toList();
    }

    /** What the record and the index tell of themselves needs no lines of the program. */
    private static String one(Throwable fault) {
        return switch (fault) {
            case RecordFault told -> "the record is " + word(told.kind());
            case SearchFault told -> "the index is " + word(told.kind());
            default -> fault.getClass().getName() + Arrays.stream(fault.getStackTrace()).limit(FRAMES).map(frame -> System.lineSeparator() + "    at " + frame).collect(Collectors.joining());
        };
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isOfTheLine(Throwable fault) {
        return fault instanceof EOFException || fault instanceof ClosedChannelException || fault instanceof TimeoutException;
    }
}
