/** What needs all reports at once, as joins: which reports share text and where they have it from, which speakers are one, which statements are of one claim. */
package org.onrecord.spark.join;
