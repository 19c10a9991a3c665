package org.onrecord.evaluation;

import java.util.List;
import java.util.Random;

/** Texts between news and noise: reporting sentences broken up by what trips tokenizers, offsets and quotation marks. */
final class HostileText {

    private static final List<String> NEWS = List.of(
            "“We never met,” said Ada Quill, the mayor of Aberton.", "Quill denied that she had seen the report.",
            "\"The dam will hold,\" he told reporters on Monday, \"and the vote stands.\"", "“It goes on,",
            "According to the Sallow Water Board, the plan is dead.", "A spokesman declined to comment.",
            "She called the claim \"a fairy tale\" and vowed to appeal.", "The council accused Mr Brandt of lying: “He knew.”",
            "“One ‘nested’ word,” the agency quoted her as saying.", "Brandt wrote: \"No.\"");

    private static final List<String> NOISE = List.of(
            "\n", "\n\n", "\r\n", "\r", "\t", " ", "\u00A0", "\u2028", "\u200B", "\u200D", "\uFEFF", "\u0007", "\u0085",
            "\"", "“", "”", "„", "‘", "’", "'", "''", "``", "«", "»", "😀", "👩‍👩‍👧", "🇸🇪", "𝔮uote", "e\u0301", "a\u0300\u0301\u0302\u0303", "\u0301",
            "ﬁ", "İ", "ß", "Ω", "你好", "مرحبا", "नमस्ते", "\uFFFD", "\uE000", "---", "—", "...", "…", ":", ",", ".", "?!", "<b>", "&quot;", "{}", "\\u201c",
            "said", "Said", "SAID", "x".repeat(120), "Advertisement", "READ MORE: Plan dead", "By Ada Quill");

    private final Random random;

    HostileText(long seed) {
        this.random = new Random(seed);
    }

    /** A text of 1 to 40 parts, half of them sentences on average. */
    String next() {
        StringBuilder text = new StringBuilder();
        for (int parts = 1 + random.nextInt(40); parts > 0; parts--) {
            text.append(random.nextBoolean() ? pick(NEWS) : pick(NOISE)).append(random.nextInt(3) == 0 ? "" : random.nextInt(4) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    /** One sentence after the other on one line. */
    String lineOf(int utf16Units) {
        StringBuilder text = new StringBuilder(utf16Units + 100);
        while (text.length() < utf16Units) {
            text.append(pick(NEWS)).append(' ');
        }
        return text.substring(0, utf16Units);
    }

    private String pick(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }
}
