package org.onrecord.cli;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;

/** Addresses and paths in their order: each address is visited when it is its turn, each path read. Counts in inputs. */
final class AddSupply implements Supply {

    private final List<String> inputs;
    private final Defaults defaults;
    private final InputStream standardInput;
    private final Supplier<Visiting> visitings;
    private final Notes tell;
    private final Queue<Ingested> ready = new ArrayDeque<>();
    private Supply path = Supply.NONE;
    private Visiting visiting;
    private final Unsettled unsettled = new Unsettled();
    private int taken;
    private boolean stopped;

    /** @param visitings opened when the first address comes */
    AddSupply(List<String> inputs, Defaults defaults, InputStream standardInput, Supplier<Visiting> visitings, Notes tell) {
        this.inputs = List.copyOf(inputs);
        this.defaults = defaults;
        this.standardInput = standardInput;
        this.visitings = visitings;
        this.tell = tell;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !path.hasNext() && taken < inputs.size() && !stopped) {
            open(inputs.get(taken++));
        }
        return !ready.isEmpty() || path.hasNext();
    }

    private void open(String input) {
        if (!WebAddress.looksLike(input)) {
            path.close();
            path = Supply.of(new Inputs(List.of(input), defaults, standardInput));
            return;
        }
        if (visiting == null) {
            visiting = visitings.get();
        }
        try {
            ready.addAll(visiting.visit(input, defaults, tell));
            unsettled.add(visiting.unsettled(), ready.size());
        } catch (InterruptedException e) {
            // Who takes the reports sees it, and stops.
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    @Override
    public Ingested next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all inputs are taken");
        }
        unsettled.give();
        return ready.isEmpty() ? path.next() : ready.remove();
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
        return inputs.size();
    }

    @Override
    public void close() {
        path.close();
        if (visiting != null) {
            visiting.close();
        }
    }
}
