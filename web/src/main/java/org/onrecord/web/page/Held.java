package org.onrecord.web.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.onrecord.desk.Desk;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.Totals;
import org.onrecord.record.store.KeptClaims;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;

/** How much a record holds, counted anew only when it has changed, and not at each change while it is being written. */
final class Held {

    /** Counting a million statements takes a tenth of a second; while reports come in it is done this often at most. */
    private static final Duration REST = Duration.ofSeconds(10);

    private static final int CLAIMS = 8;

    private final Desk desk;
    private final AtomicReference<Optional<Counted>> last = new AtomicReference<>(Optional.empty());

    Held(Desk desk) {
        this.desk = desk;
    }

    /** @param at by the clock that never goes back, @param disputed the claims that most dispute, and perhaps some that nobody does */
    record Counted(Optional<Point> change, Optional<Point> claims, long at, Totals totals, List<ClaimSummary> disputed) { }

    Counted now() throws RecordFault {
        Optional<Point> change = desk.record().lastChange();
        Optional<Point> claims = desk.record().claims().made().map(KeptClaims.Made::upTo);
        long now = System.nanoTime();
        Optional<Counted> known = last.get();
        if (known.isPresent() && (known.get().change().equals(change) && known.get().claims().equals(claims) || now - known.get().at() < REST.toNanos() && known.get().totals().claims() > 0)) {
            return known.get();
        }
        Counted counted = new Counted(change, claims, now, desk.record().surroundings().listing().totals(), desk.record().claims().all(0, CLAIMS).claims());
        last.set(Optional.of(counted));
        return counted;
    }
}
