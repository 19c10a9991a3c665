package org.onrecord.cli;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;

/** Tells how far the index is while it is brought up, and lets Ctrl-C stop it. */
final class IndexProgress implements Desk.Progress {

    /** Ends the work from within; the index stays as it was. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final AtomicBoolean stopped;
    private final Steps steps;
    private final String doing;
    private long all;

    /** @param stopped set when the work is to stop */
    IndexProgress(Surroundings surroundings, AtomicBoolean stopped) {
        this(surroundings, stopped, "indexing");
    }

    /** @param doing what is done, e.g. "indexing" */
    IndexProgress(Surroundings surroundings, AtomicBoolean stopped, String doing) {
        this.stopped = stopped;
        this.doing = doing;
        this.steps = new Steps(surroundings, this::told);
    }

    @Override
    public void at(long done, long allReports) {
        if (stopped.get()) {
            throw new Stopped();
        }
        all = allReports;
        steps.at(done);
    }

    private String told(long done, double rate) {
        String left = done < all ? ", " + Progress.duration((long) Math.ceil((all - done) / rate)) + " left" : "";
        return String.format(Locale.ROOT, "%s: %d %%, %s, %s a second%s", doing, 100 * done / all, Amount.of(done, "report"), Progress.rate(rate), left);
    }

    /** Takes the line away, so that other output can have it. */
    void hide() {
        steps.hide();
    }
}
