package org.onrecord.export;

/**
 * What an export wrote.
 *
 * @param whole whether it is all that was asked for: false when it was stopped, and then nothing is left of it but what a stream has
 */
public record Exported(long reports, long statements, boolean whole) { }
