/** What a job does, fixed before it begins: its inputs in the order in which {@code onrecord add} would take them, cut into splits. */
package org.onrecord.spark.plan;
