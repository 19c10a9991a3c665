package org.onrecord.cli;

/**
 * Where a stream ends.
 *
 * @param interactive whether a person's terminal is at the end, not a file or a pipe
 * @param columns     width in terminal cells
 * @param colour      whether to colour; never when not interactive
 */
record Terminal(boolean interactive, int columns, boolean colour) {

    /** Lines longer than this are hard to read, however wide the window. */
    private static final int WIDEST = 110;

    /** Below this the columns of a table hold a word each. */
    private static final int NARROWEST = 40;

    /** A file or a pipe: lines of a width that fits an e-mail or a terminal window. */
    static final Terminal NONE = new Terminal(false, 88, false);

    Terminal {
        columns = Math.clamp(columns, NARROWEST, WIDEST);
    }
}
