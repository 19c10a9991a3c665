package org.onrecord.domain;

import java.util.Arrays;

/**
 * What a text means, as a direction: texts of like meaning point alike. Made by one model, and only to be compared with what the same
 * model made. Immutable.
 */
public final class Meaning {

    /** Numbers that a direction has. */
    public static final int SIZE = 384;

    private final byte[] direction;

    private Meaning(byte[] direction) {
        this.direction = direction;
    }

    /** @param direction {@link #SIZE} numbers, not all 0, of any common scale */
    public static Meaning of(byte[] direction) {
        Meaning meaning = new Meaning(direction.clone());
        if (direction.length != SIZE || meaning.dot(meaning) == 0) {
            throw new IllegalArgumentException("no direction of " + SIZE + " numbers: " + Arrays.toString(direction));
        }
        return meaning;
    }

    /** The numbers, in an array of the caller's own. */
    public byte[] direction() {
        return direction.clone();
    }

    /** The cosine of the angle between both: 1 for the same direction, about 0 for texts that have nothing in common. */
    public double likeness(Meaning other) {
        return dot(other) / Math.sqrt((double) dot(this) * other.dot(other));
    }

    private int dot(Meaning other) {
        int sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += direction[i] * other.direction[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning meaning && Arrays.equals(direction, meaning.direction);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(direction);
    }
}
