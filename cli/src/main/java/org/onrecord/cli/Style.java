package org.onrecord.cli;

/**
 * Colours, or none. Two of them only, and the same ones for every act and every speaker: the page takes no side.
 */
record Style(boolean on) {

    private static final String RESET = "\u001B[0m";

    String bold(String text) {
        return paint("\u001B[1m", text);
    }

    String faint(String text) {
        return paint("\u001B[2m", text);
    }

    String accent(String text) {
        return paint("\u001B[36m", text);
    }

    private String paint(String code, String text) {
        return on && !text.isEmpty() ? code + text + RESET : text;
    }
}
