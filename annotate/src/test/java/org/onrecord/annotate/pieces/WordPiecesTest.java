package org.onrecord.annotate.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.annotate.ShippedModel;

class WordPiecesTest {

    private static final WordPieces PIECES = new WordPieces(ShippedModel.vocabulary());

    /** The answers of training's own tokenizer; made by training/parity.py and read by its test as well. */
    @TestFactory
    Stream<DynamicTest> givesTheVeryPiecesOfTraining() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                WordPiecesTest.class.getResourceAsStream("parity.tsv"), StandardCharsets.US_ASCII))) {
            return reader.lines().map(line -> line.split("\t", -1)).toList().stream()
                    .map(row -> DynamicTest.dynamicTest("<" + row[0] + ">", () -> assertThat(answer(unescaped(row[0]))).isEqualTo(row[1])));
        }
    }

    @Test
    void offsetsCountFromTheGivenPlace() {
        assertThat(PIECES.of("He said", 100)).extracting(Piece::start, Piece::end)
                .containsExactly(tuple(100, 102), tuple(103, 107));
    }

    @Test
    void aMillionCharactersWithoutASpaceAreOneUnknownPiece() {
        assertThat(PIECES.of("x".repeat(1_000_000), 0)).containsExactly(new Piece(Piece.UNKNOWN, 0, 1_000_000, 0));
    }

    private static String answer(String text) {
        List<Piece> pieces = PIECES.of(text, 0);
        return pieces.stream()
                .map(p -> p.id() + ":" + p.start() + ":" + p.end() + ":" + p.feature())
                .collect(Collectors.joining(" "));
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
