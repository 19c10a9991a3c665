package org.onrecord.spark.join;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports that outlets have from each other: whole, cut, in another order, with words changed, with their own footers. The same ones every time. */
final class WireTexts {

    private final Random random = new Random(7);
    private final List<String> originals = new ArrayList<>();

    record Wire(String source, String outlet, String text) { }

    List<Wire> reports(int count) {
        return IntStream.range(0, count).mapToObj(this::report).toList();
    }

    private Wire report(int number) {
        int outlet = random.nextInt(9);
        String body = originals.isEmpty() || random.nextInt(2) == 0 ? own() : copy(originals.get(random.nextInt(originals.size())));
        String name = outlet == 0 ? "" : "Outlet " + outlet;
        return new Wire("wire/" + number + ".txt", name, outlet < 5 ? body : body + "\n\n" + words(new Random(outlet), 10 * outlet));
    }

    private String own() {
        String text = IntStream.range(0, 2 + random.nextInt(6)).mapToObj(_ -> words(random, 20 + random.nextInt(40))).collect(Collectors.joining("\n\n"));
        originals.add(text);
        return text;
    }

    private String copy(String original) {
        List<String> paragraphs = new ArrayList<>(original.lines().filter(line -> !line.isEmpty()).toList());
        switch (random.nextInt(5)) {
            case 0 -> { }
            case 1 -> Collections.shuffle(paragraphs, random);
            case 2 -> paragraphs.removeFirst();
            case 3 -> paragraphs.set(0, "\u201C" + paragraphs.getFirst() + "\u201D");
            default -> paragraphs.add(words(random, 60));
        }
        return String.join("\n\n", paragraphs);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> "w" + random.nextInt(20_000)).collect(Collectors.joining(" "));
    }
}
