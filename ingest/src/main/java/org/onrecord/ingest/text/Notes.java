package org.onrecord.ingest.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for what does not fit together in a document's encoding. */
final class Notes {

    /** What curly quotation marks, dashes and accented letters become when UTF-8 is read as Windows-1252 and written as UTF-8 again. */
    private static final Pattern ENCODED_TWICE = Pattern.compile("â€[\u0153\u009D™˜¦“”\u009C\u0099]|Ã[©¨¼¶¤±³¡]");

    /** One may be a report about such characters. */
    private static final int TWICE_AT_LEAST = 3;

    private Notes() { }

    static String butIs(Encoding declared, Encoding read) {
        return "declared " + declared.name() + ", but the bytes are " + read.name();
    }

    /** Told, never mended: a character that stands in the page is a character of the text. */
    static Optional<String> encodedTwice(String text) {
        Matcher matcher = ENCODED_TWICE.matcher(text);
        int found = 0;
        while (found < TWICE_AT_LEAST && matcher.find()) {
            found++;
        }
        return found < TWICE_AT_LEAST ? Optional.empty()
                : Optional.of("encoded twice before it was sent, as in \"" + firstOf(text) + "\": left as it stands");
    }

    private static String firstOf(String text) {
        Matcher matcher = ENCODED_TWICE.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }
}
