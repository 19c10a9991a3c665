package org.onrecord.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.annotate.pieces.Vocabulary;

/** Opens parts of the shipped model to the tests of other packages. */
public final class ShippedModel {

    private ShippedModel() {
    }

    /** The vocabulary's entries in their order. */
    public static List<String> vocabularyLines() throws IOException {
        try (InputStream in = ModelBundle.class.getResourceAsStream("model/vocab.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    public static Vocabulary vocabulary() {
        return new ModelBundle().vocabulary();
    }
}
