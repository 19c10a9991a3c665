package org.onrecord.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;

/** The pages of one round of a watch, each visited when it is its turn. Counts in pages. */
final class VisitSupply implements Supply {

    private final Visiting visiting;
    private final List<Call> calls;
    private final Notes tell;
    private final Queue<Ingested> ready;
    private final Unsettled unsettled = new Unsettled();
    private int taken;
    private boolean stopped;

    /** @param defaults what the feed says of a page that may not say it itself */
    record Call(String address, Defaults defaults) { }

    /**
     * @param visiting closed with this
     * @param known    what is known already, and comes first
     */
    VisitSupply(Visiting visiting, List<Ingested> known, List<Call> calls, Notes tell) {
        this.visiting = visiting;
        this.ready = new ArrayDeque<>(known);
        this.calls = List.copyOf(calls);
        this.tell = tell;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && taken < calls.size() && !stopped) {
            Call call = calls.get(taken++);
            try {
                ready.addAll(visiting.visit(call.address(), call.defaults(), tell));
                unsettled.add(visiting.unsettled(), ready.size());
            } catch (InterruptedException e) {
                // Who takes the reports sees it, and stops.
                Thread.currentThread().interrupt();
                stopped = true;
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Ingested next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all pages are visited");
        }
        unsettled.give();
        return ready.remove();
    }

    @Override
    public void settle(long outcomes) {
        unsettled.settle(outcomes, visiting);
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public long total() {
        return calls.size();
    }

    @Override
    public void close() {
        visiting.close();
    }
}
