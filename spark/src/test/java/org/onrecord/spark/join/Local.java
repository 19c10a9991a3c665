package org.onrecord.spark.join;

import org.apache.spark.sql.SparkSession;

/** Spark in this process, on two threads; the same one for all tests. */
final class Local {

    private Local() { }

    static SparkSession spark() {
        return SparkSession.builder().master("local[2]").appName("joins").config("spark.ui.enabled", false).config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1").config("spark.sql.shuffle.partitions", 2).getOrCreate();
    }
}
