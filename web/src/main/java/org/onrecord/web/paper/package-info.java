/** The text of a report laid out to be read: paragraphs, and what of them is marked. */
package org.onrecord.web.paper;
