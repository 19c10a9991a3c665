package org.onrecord.export.csv;

import java.util.List;

/**
 * A column of a table.
 *
 * @param values of which it has one; empty: any
 */
record Column(String name, Type type, boolean required, List<String> values, String description) {

    /** As Frictionless table schemas name them. */
    enum Type { STRING, INTEGER, NUMBER, BOOLEAN }

    static Column text(String name, String description) {
        return new Column(name, Type.STRING, false, List.of(), description);
    }

    static Column of(String name, Type type, String description) {
        return new Column(name, type, false, List.of(), description);
    }

    /** A whole number, 0 or more, that is always there. */
    static Column count(String name, String description) {
        return new Column(name, Type.INTEGER, true, List.of(), description);
    }

    static Column word(String name, List<String> values, String description) {
        return new Column(name, Type.STRING, true, values, description);
    }

    /** The same, never empty. */
    Column always() {
        return new Column(name, type, true, values, description);
    }
}
