package org.onrecord.spark.join;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.onrecord.origin.match.Matcher;

/** The first carriers of one mark, as its bucket is gone through in the order of keys. */
final class CarrierList {

    private final Varints carriers = new Varints();
    private int size;
    private int last;

    void clear() {
        carriers.clear();
        size = 0;
        last = 0;
    }

    int size() {
        return size;
    }

    /** Carriers beyond those that the record keeps are not kept here either. */
    void add(int key, int words) {
        if (size < Matcher.CARRIERS) {
            carriers.add(key - last);
            carriers.add(words);
            last = key;
            size++;
        }
    }

    byte[] toBytes() {
        return carriers.toBytes();
    }

    /** What one more report with the mark is to be compared with. */
    Row seenBy(int mark, int key, int words) {
        return RowFactory.create(mark, key, words, size, carriers.toBytes());
    }

    /** One of them after the other. */
    interface Carrier {

        void is(int key, int words);
    }

    static void read(byte[] list, Carrier carrier) {
        Varints.Reading reading = new Varints.Reading(list);
        int key = 0;
        while (reading.hasNext()) {
            key += reading.next();
            carrier.is(key, reading.next());
        }
    }
}
