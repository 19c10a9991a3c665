/** Models in native code, of which a process has one each. */
package org.onrecord.spark.model;
