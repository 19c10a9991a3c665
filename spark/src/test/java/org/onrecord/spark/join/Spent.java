package org.onrecord.spark.join;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Processor time of all tasks so far, and the most memory that one of them held for sorting and counting. */
final class Spent extends SparkListener {

    private final AtomicLong processor = new AtomicLong();
    private final AtomicLong memory = new AtomicLong();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        processor.addAndGet(end.taskMetrics().executorCpuTime());
        memory.accumulateAndGet(end.taskMetrics().peakExecutionMemory(), Math::max);
    }

    double seconds() {
        return processor.get() / 1e9;
    }

    /** Since the last time that it was asked for. */
    long megabytes() {
        return memory.getAndSet(0) >> 20;
    }
}
