package org.onrecord.spark.join;

import scala.collection.mutable.ArraySeq;

/** Numbers as rows hold them, whether or not they were written in between. */
final class Numbers {

    private Numbers() { }

    static ArraySeq<Object> of(int... numbers) {
        return new ArraySeq.ofInt(numbers);
    }
}
