package org.onrecord.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** A value of a column as JSON would have it. */
final class PlainValue {

    /** A second is as near as the date of a report goes. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** The day that old programs' timestamps count from, as days of the Julian calendar's count. */
    private static final long EPOCH = 2_440_588;

    private static final long NANOS = 1_000_000_000;

    /** Seconds of the years that EDTF writes in four digits, and some beyond; others are nobody's date. */
    private static final long LATEST = 1L << 40;

    private PlainValue() { }

    /** Null: JSON has no such value. */
    static Object of(PrimitiveType type, Object value) {
        LogicalTypeAnnotation is = type.getLogicalTypeAnnotation();
        return switch (value) {
            case byte[] bytes -> bytes(type, is, bytes);
            case Boolean truth -> truth;
            case Integer number -> is instanceof DateLogicalTypeAnnotation ? LocalDate.ofEpochDay(number).toString() : whole(is, number.longValue());
            case Long number -> is instanceof TimestampLogicalTypeAnnotation moment ? moment(moment, number) : whole(is, number);
            case Float number -> fraction(number.doubleValue());
            case Double number -> fraction(number);
            default -> throw new IllegalArgumentException("no column has a " + value.getClass());
        };
    }

    private static Object bytes(PrimitiveType type, LogicalTypeAnnotation is, byte[] bytes) {
        return switch (type.getPrimitiveTypeName()) {
            case BINARY -> is == null || is instanceof StringLogicalTypeAnnotation || is instanceof EnumLogicalTypeAnnotation || is instanceof JsonLogicalTypeAnnotation ? bytes : null;
            case INT96 -> old(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
            default -> null;
        };
    }

    private static Long whole(LogicalTypeAnnotation is, long number) {
        return is == null || is instanceof IntLogicalTypeAnnotation known && (known.isSigned() || number >= 0) ? number : null;
    }

    private static Double fraction(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static String moment(TimestampLogicalTypeAnnotation is, long number) {
        long each = is.getUnit() == TimeUnit.MILLIS ? NANOS / 1_000_000 : is.getUnit() == TimeUnit.MICROS ? NANOS / 1_000 : NANOS;
        String written = written(Math.floorDiv(number, each));
        return written != null && is.isAdjustedToUTC() ? written + "Z" : written;
    }

    /** Of which nobody says whether it is in UTC. */
    private static String old(ByteBuffer moment) {
        long nanos = moment.getLong();
        return written((moment.getInt() - EPOCH) * 86_400 + Math.floorDiv(nanos, NANOS));
    }

    private static String written(long seconds) {
        return Math.abs(seconds) < LATEST ? LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).format(MOMENT) : null;
    }
}
