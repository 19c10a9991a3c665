package org.onrecord.record.store;

import java.util.List;
import java.util.OptionalLong;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Skipped;

/** Writes entries together; where one of them is such as the database cannot hold, that one is written as skipped. */
final class Fitting {

    /** Of what the database cannot hold. */
    static final String REASON = "not-storable";

    private Fitting() { }

    /** @param replaces see {@link Writing} */
    static Receipt write(Database database, long run, List<Entry> entries, boolean replaces) throws RecordFault {
        try {
            return together(database, run, entries, replaces);
        } catch (RecordFault fault) {
            requireMisfit(fault);
            return each(database, run, entries, replaces);
        }
    }

    private static Receipt together(Database database, long run, List<Entry> entries, boolean replaces) throws RecordFault {
        return database.write(handle -> new Writing(handle, run, replaces).all(entries));
    }

    /** One after another, so that only those that do not fit are left out. */
    private static Receipt each(Database database, long run, List<Entry> entries, boolean replaces) throws RecordFault {
        Receipt receipt = Receipt.NONE;
        for (Entry entry : entries) {
            try {
                receipt = receipt.plus(together(database, run, List.of(entry), replaces));
            } catch (RecordFault fault) {
                requireMisfit(fault);
                Skipped unfit = new Skipped(entry.source().replace("\0", "\uFFFD"), "failed", REASON, OptionalLong.empty(), fault.getMessage(), 1);
                receipt = receipt.plus(together(database, run, List.of(unfit), replaces)).plus(Receipt.UNFIT);
            }
        }
        return receipt;
    }

    private static void requireMisfit(RecordFault fault) throws RecordFault {
        if (fault.kind() != RecordFault.Kind.MISFIT) {
            throw fault;
        }
    }
}
