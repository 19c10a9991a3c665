package org.onrecord.web.bring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.onrecord.gather.Visits;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;

/** What comes out of a sack, one after another: its files, then its addresses, each visited when it is its turn. */
final class Haul implements Iterator<Ingested>, AutoCloseable {

    /** Opens the way to the web when the first address comes. */
    @FunctionalInterface
    interface Web {

        Visits open() throws IOException;
    }

    private final Sack sack;
    private final Import told;
    private final Web web;
    private final Reading files;
    private final long bytes;
    private final Queue<Ingested> ready = new ArrayDeque<>();
    private Visits visits;
    private int visited;

    Haul(Import told, Web web) {
        this.told = told;
        this.sack = told.sack();
        this.web = web;
        Inputs inputs = new Inputs(sack.paths(), sack.defaults(), InputStream.nullInputStream());
        this.files = inputs.open();
        this.bytes = inputs.bytes();
    }

    @Override
    public boolean hasNext() {
        while (!files.hasNext() && ready.isEmpty() && visited < sack.addresses().size() && !Thread.currentThread().isInterrupted()) {
            visit(sack.addresses().get(visited++));
        }
        return files.hasNext() || !ready.isEmpty();
    }

    private void visit(String address) {
        try {
            if (visits == null) {
                visits = web.open();
            }
            ready.addAll(visits.visit(address, sack.defaults()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            // Who takes the reports sees it, and stops.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Ingested next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all is taken");
        }
        Ingested next = files.hasNext() ? sack.known(files.next()) : ready.remove();
        double ofFiles = bytes == 0 ? 1 : (double) files.bytes() / bytes;
        int parts = (sack.paths().isEmpty() ? 0 : 1) + sack.addresses().size();
        told.far((int) (1_000 * ((sack.paths().isEmpty() ? 0 : ofFiles) + visited) / Math.max(1, parts)));
        return next;
    }

    @Override
    public void close() {
        files.close();
        if (visits != null) {
            visits.close();
        }
    }
}
