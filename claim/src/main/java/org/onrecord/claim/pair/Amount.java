package org.onrecord.claim.pair;

/**
 * A number with what it counts.
 *
 * @param counted stem of the word after it; for money and shares "": they are of one unit
 */
record Amount(double value, Unit unit, String counted) {

    enum Unit { SHARE, MONEY, COUNT }

    /** Numbers nearer than this share of the greater one are one number: "$915 million" and "$916 million". */
    private static final double TOLERANCE = 0.02;

    /** Points of per cent within which two shares are one: "81 percent" and "about four in five". */
    private static final double POINTS = 2;

    /** Whether both could stand in one place of a sentence. */
    boolean isOfKind(Amount other) {
        return unit == other.unit && counted.equals(other.counted);
    }

    boolean agrees(Amount other) {
        double far = Math.abs(value - other.value);
        return unit == other.unit && (far <= TOLERANCE * Math.max(value, other.value) || unit == Unit.SHARE && far <= POINTS);
    }

    /** For people: "42 %", "916000000". */
    @Override
    public String toString() {
        String number = value == Math.rint(value) && value < 1e15 ? Long.toString((long) value) : Double.toString(value);
        return switch (unit) {
            case SHARE -> number + " %";
            case MONEY -> "$" + number;
            case COUNT -> counted.isEmpty() ? number : number + " " + counted;
        };
    }
}
