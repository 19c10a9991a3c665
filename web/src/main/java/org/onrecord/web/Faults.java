package org.onrecord.web;

import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Reply.Problem;

/** What faults of the record and of its index mean for who asked. Their own messages name files and are for whoever runs the server. */
final class Faults {

    /** Seconds after which to ask again where another process writes. */
    static final int SOON = 5;

    private Faults() { }

    static Problem of(RecordFault fault) {
        return switch (fault.kind()) {
            case BUSY -> new Problem(503, "record-busy", "Somebody else is writing to the record", "Nothing was changed. Try again in a few seconds.");
            case MISSING, NO_RECORD -> new Problem(503, "record-missing", "The record is not there", "Whoever runs this server should look at its messages: the file of the record was moved, or is no record.");
            case NEWER -> new Problem(503, "record-newer", "The record was made by a later version of the program", "Whoever runs this server should bring the program up to date.");
            case FULL -> new Problem(507, "disk-full", "There is no room left for the record", "Nothing was changed. Whoever runs this server should make room, then try again.");
            case FORBIDDEN -> new Problem(503, "record-forbidden", "The record may not be read or written", "Whoever runs this server should look at the rights of its file.");
            case DAMAGED -> new Problem(503, "record-damaged", "A part of the record is damaged", "Whoever runs this server should run 'onrecord doctor', which says what to do.");
            case MISFIT, TAKEN -> new Problem(409, "misfit", "What was to be changed contradicts what is there", "Nothing was changed. Look at it again: somebody else may have changed it meanwhile.");
            case UNREACHABLE -> new Problem(503, "record-unreachable", "The database of the record cannot be reached", "Try again in a minute; whoever runs this server should look at the database.");
        };
    }

    static Problem of(SearchFault fault) {
        return switch (fault.kind()) {
            case BAD_QUERY -> Problem.bad("bad-query", "These words cannot be searched for", fault.getMessage());
            case MISSING -> new Problem(503, "index-missing", "There is no search index yet", "It is being made from the record. Try again in a few seconds.");
            case DAMAGED -> new Problem(503, "index-damaged", "The search index is damaged", "Nothing of the record is lost. Whoever runs this server should run 'onrecord reindex'.");
            case BUSY -> new Problem(503, "index-busy", "Another process is writing to the search index", "Try again in a few seconds.");
            case FULL -> new Problem(507, "disk-full", "There is no room left for the search index", "Whoever runs this server should make room.");
            case FORBIDDEN -> new Problem(503, "index-forbidden", "The search index may not be read or written", "Whoever runs this server should look at the rights of its folder.");
        };
    }
}
