/** Files on whatever file system a cluster shares, through Hadoop: the folder that a job writes, with its commit marks, and the inputs that it reads. */
package org.onrecord.spark.store;
