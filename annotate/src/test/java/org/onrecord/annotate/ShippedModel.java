package org.onrecord.annotate;

import org.onrecord.annotate.pieces.Vocabulary;

/** Opens parts of the shipped model to the tests of other packages. */
public final class ShippedModel {

    private ShippedModel() {
    }

    public static Vocabulary vocabulary() {
        return new ModelBundle().vocabulary();
    }
}
