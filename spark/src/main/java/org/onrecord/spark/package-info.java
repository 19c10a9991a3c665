/** The pipeline on a cluster: a thin job around it, with no rule of its own about what is said. */
package org.onrecord.spark;
