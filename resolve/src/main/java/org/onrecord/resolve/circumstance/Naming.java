package org.onrecord.resolve.circumstance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.domain.Relay;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** The fullest name that a report gives an outlet: "the Post" is the Harbor Post when no other Post is named. */
final class Naming {

    private final Words words;
    private final Optional<String> outlet;
    private final Set<String> names = new LinkedHashSet<>();

    /** @param outlet who publishes the report, when known */
    Naming(Words words, List<WordSpan> media, Optional<String> outlet) {
        this.words = words;
        this.outlet = outlet.map(Naming::bare);
        media.forEach(span -> names.add(bare(words.string(span))));
        this.outlet.ifPresent(names::add);
    }

    /** A relay of the words at {@code pieces}. */
    Relay relay(List<WordSpan> pieces) {
        return new Relay(name(pieces), pieces.stream().map(words::chars).toList());
    }

    /** A relay of the words at {@code piece}: by its name where it has one, or else by all the words, "the" too. */
    Relay whole(WordSpan piece) {
        boolean named = IntStream.range(piece.first(), piece.end()).anyMatch(i -> words.get(i).isCapitalized() && !Media.isArticle(words.get(i)));
        return named ? relay(List.of(piece)) : new Relay(words.string(piece), List.of(words.chars(piece)));
    }

    private String name(List<WordSpan> pieces) {
        String name = bare(pieces.stream().map(words::string).collect(Collectors.joining(" ")));
        List<String> fuller = names.stream().filter(other -> other.endsWith(" " + name)).toList();
        return fuller.size() == 1 ? fuller.getFirst() : name;
    }

    /** Whether it is the outlet that publishes the report. */
    boolean isOwn(List<WordSpan> pieces) {
        return outlet.isPresent() && name(pieces).toLowerCase(Locale.ROOT).equals(outlet.get().toLowerCase(Locale.ROOT));
    }

    /** Without "the" before it. */
    static String bare(String name) {
        String stripped = name.strip();
        return stripped.length() > 4 && stripped.substring(0, 4).toLowerCase(Locale.ROOT).equals("the ") ? stripped.substring(4) : stripped;
    }
}
