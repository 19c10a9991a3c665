/** Pictures: where each point stands is worked out here, from numbers and dates alone; templates draw them. Each has a table of the same. */
package org.onrecord.web.picture;
