package org.onrecord.annotate.pieces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The pieces that the model knows, one a line, numbered from 0; "##" begins those that continue a word. Immutable. */
public final class Vocabulary {

    static final int ABSENT = -1;

    /** BERT's vocabulary has 30,522 entries; the map is made to hold them without growing. */
    private static final int EXPECTED = 1 << 16;

    private final Map<String, Integer> begins = new HashMap<>(EXPECTED);
    private final Map<String, Integer> continues = new HashMap<>();
    private final BitSet continuing = new BitSet();

    private Vocabulary() {
    }

    /** Reads a vocabulary in UTF-8 and leaves the stream open. */
    public static Vocabulary read(InputStream in) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int id = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("##")) {
                vocabulary.continues.put(line.substring(2), id);
                vocabulary.continuing.set(id);
            } else {
                vocabulary.begins.put(line, id);
            }
            id++;
        }
        return vocabulary;
    }

    /** The number of a piece that begins or continues a word, or {@link #ABSENT}. */
    int find(String chars, boolean continuation) {
        return (continuation ? continues : begins).getOrDefault(chars, ABSENT);
    }

    /** The number of a whole word that the vocabulary is known to hold. */
    public int ofWord(String word) {
        int id = find(word, false);
        if (id == ABSENT) {
            throw new IllegalStateException("the vocabulary lacks the word " + word);
        }
        return id;
    }

    /** Whether a piece continues the word before it. */
    public boolean isContinuation(int id) {
        return continuing.get(id);
    }
}
