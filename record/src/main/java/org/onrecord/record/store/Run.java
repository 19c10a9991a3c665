package org.onrecord.record.store;

import java.time.Instant;

/**
 * One run of the program over some inputs: what made the statements.
 *
 * @param program version of the program
 * @param model   digest of the model and the rules
 */
public record Run(Instant started, String program, String model) { }
