/** Hostile bytes for every reader: {@link org.onrecord.ingest.fuzz.Target} says what must hold of each. CONTRIBUTING.md has the commands. */
package org.onrecord.ingest.fuzz;
