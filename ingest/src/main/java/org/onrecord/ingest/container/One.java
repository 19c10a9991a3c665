package org.onrecord.ingest.container;

import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A container of which one thing is to be told, made when it is asked for. */
final class One implements Container {

    private final Supplier<Item> item;
    private boolean given;

    One(Supplier<Item> item) {
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
        return item.get();
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
