package org.onrecord.ingest.page.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is known of one segment, as numbers in a fixed order, and what each is called. */
final class Row {

    private float[] values = new float[256];
    private int count;
    private final List<String> names;

    private Row(List<String> names) {
        this.names = names;
    }

    static Row unnamed() {
        return new Row(null);
    }

    /** For tables that people and trainers read. */
    static Row named() {
        return new Row(new ArrayList<>());
    }

    void clear() {
        count = 0;
        if (names != null) {
            names.clear();
        }
    }

    void put(String name, double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = (float) value;
        if (names != null) {
            names.add(name);
        }
    }

    /** @param which tells values of one name apart; a name is put together only where names are kept */
    void put(String name, Object which, double value) {
        put(names == null ? name : name + " " + which, value);
    }

    void put(float[] more) {
        while (count + more.length > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        System.arraycopy(more, 0, values, count, more.length);
        count += more.length;
    }

    /** The values, and perhaps more behind them; they change with the row. */
    float[] view() {
        return values;
    }

    float[] values() {
        return Arrays.copyOf(values, count);
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
