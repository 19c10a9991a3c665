/** The first stage: reads the splits of a plan, each as a task, and puts its tables into the job's folder. */
package org.onrecord.spark.read;
