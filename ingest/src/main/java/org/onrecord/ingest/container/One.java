package org.onrecord.ingest.container;

import java.util.NoSuchElementException;

/** A container of which one thing is to be told. */
final class One implements Container {

    private final Item item;
    private boolean given;

    One(Item item) {
        this.item = item;
    }

    @Override
    public boolean hasNext() {
        return !given;
    }

    @Override
    public Item next() {
        if (given) {
            throw new NoSuchElementException("there is one thing only");
        }
        given = true;
        return item;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close() {
        given = true;
    }
}
