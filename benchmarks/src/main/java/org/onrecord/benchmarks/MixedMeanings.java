package org.onrecord.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.domain.Meaning;

/**
 * Meanings for more statements than can be read in an hour: between a real one and one of its nearest, and moved as two of its neighbours
 * differ, so that each lies where real ones do and has neighbours as near as a larger record would. The same content has the same meaning.
 * On 300,000 made so the nearest neighbour of one had a cosine of .92 on average, the tenth .78, the hundredth .55; among the 31,000 real ones it
 * was .64, .50 and .40.
 */
final class MixedMeanings {

    /** Real ones taken for near, of each. */
    private static final int NEAR = 12;

    /** Cells in which near ones are looked for: a hundred real ones each. */
    private static final int CELL = 100;

    /** As in {@link Embedder}: bytes of a direction of length 1. */
    private static final double SCALE = 400;

    private final List<byte[]> real;
    private final int[][] near;

    private MixedMeanings(List<byte[]> real) {
        this.real = real;
        this.near = new int[real.size()][];
        int cells = (real.size() + CELL - 1) / CELL;
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < real.size(); i++) {
            members.get(cell(i, cells)).add(i);
        }
        members.forEach(cell -> cell.forEach(i -> near[i] = nearest(cell, i)));
    }

    /** Of contents, which are read once (two milliseconds each) and kept in a file. */
    static MixedMeanings of(List<String> contents, Embedder embedder, Path kept) throws IOException {
        if (!Files.exists(kept)) {
            ByteArrayOutputStream directions = new ByteArrayOutputStream();
            contents.stream().distinct().map(embedder::of).forEach(meaning -> directions.writeBytes(meaning.direction()));
            Files.write(kept, directions.toByteArray());
        }
        ByteBuffer directions = ByteBuffer.wrap(Files.readAllBytes(kept));
        List<byte[]> real = new ArrayList<>();
        while (directions.hasRemaining()) {
            byte[] direction = new byte[Meaning.SIZE];
            directions.get(direction);
            real.add(direction);
        }
        return new MixedMeanings(real);
    }

    /** The cell of the nearest of every hundredth. */
    private int cell(int number, int cells) {
        int nearest = 0;
        int best = Integer.MIN_VALUE;
        for (int i = 0; i < cells; i++) {
            int likeness = likeness(number, i * CELL);
            if (likeness > best) {
                best = likeness;
                nearest = i;
            }
        }
        return nearest;
    }

    private int[] nearest(List<Integer> cell, int number) {
        record Near(int number, int likeness) { }
        return cell.stream().map(other -> new Near(other, likeness(number, other))).sorted(Comparator.comparing(Near::likeness).reversed())
                .limit(NEAR).mapToInt(Near::number).toArray();
    }

    private int likeness(int one, int other) {
        byte[] a = real.get(one);
        byte[] b = real.get(other);
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    Meaning of(String content) {
        Random random = new Random(content.hashCode() * 31L + content.length());
        int number = random.nextInt(real.size());
        byte[] one = real.get(number);
        byte[] beside = neighbour(number, random);
        byte[] here = neighbour(number, random);
        byte[] there = neighbour(near[number][random.nextInt(near[number].length)], random);
        double towards = .1 + random.nextDouble() * .5;
        double away = random.nextDouble() * .6;
        double[] mixed = new double[one.length];
        double square = 0;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = one[i] + towards * (beside[i] - one[i]) + away * (here[i] - there[i]);
            square += mixed[i] * mixed[i];
        }
        return bytes(mixed, SCALE / Math.sqrt(square));
    }

    private byte[] neighbour(int number, Random random) {
        return real.get(near[number][random.nextInt(near[number].length)]);
    }

    private static Meaning bytes(double[] direction, double scale) {
        byte[] bytes = new byte[direction.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(direction[i] * scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return Meaning.of(bytes);
    }
}
