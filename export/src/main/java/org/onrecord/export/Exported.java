package org.onrecord.export;

/**
 * What an export wrote.
 *
 * @param corrections what people changed; 0 of a selection, as are skipped inputs
 * @param runs    runs of the program; 0 of formats that do not hold them
 * @param skipped inputs that are not recorded, likewise
 * @param whole   whether it is all that was asked for: false when it was stopped, and then nothing is left of it but what a stream has
 */
public record Exported(long reports, long statements, long corrections, long runs, long skipped, boolean whole) { }
