package org.onrecord.annotate;

import java.util.List;

/**
 * Which model ships.
 *
 * @param name   and version, e.g. "tagger-2"
 * @param digest "sha256:" and 64 hex digits, of all its files
 */
public record ModelVersion(String name, String digest) {

    /** Read without loading the model. */
    public static ModelVersion shipped() {
        return new ModelVersion(new ModelBundle().name(), ModelBundle.digest());
    }

    /** The files of it that are not as they were made, read through to their ends; empty: the model is whole. */
    public static List<String> spoiledFiles() {
        return new ModelBundle().spoiled();
    }
}
