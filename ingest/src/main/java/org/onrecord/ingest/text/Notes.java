package org.onrecord.ingest.text;

import java.util.Optional;

/** The words for what does not fit together in a document's encoding. */
final class Notes {

    /** What curly quotation marks, dashes and accented letters become when UTF-8 is read as Windows-1252 and written as UTF-8 again. */
    private static final String AFTER_EURO = "\u0153\u009D™˜¦“”\u009C\u0099";
    private static final String AFTER_TILDE = "©¨¼¶¤±³¡";

    /** One may be a report about such characters. */
    private static final int TWICE_AT_LEAST = 3;

    private Notes() { }

    static String butIs(Encoding declared, Encoding read) {
        return "declared " + declared.name() + ", but the bytes are " + read.name();
    }

    /** Told, never mended: a character that stands in the page is a character of the text. */
    static Optional<String> encodedTwice(String text) {
        int found = 0;
        int first = -1;
        for (int at = next(text, 0); at >= 0 && found < TWICE_AT_LEAST; at = next(text, at + 1)) {
            first = found == 0 ? at : first;
            found++;
        }
        return found < TWICE_AT_LEAST ? Optional.empty()
                : Optional.of("encoded twice before it was sent, as in \"" + text.substring(first, end(text, first)) + "\": left as it stands");
    }

    /** Where the next such characters stand; -1: nowhere. */
    private static int next(String text, int from) {
        int accented = begin(text, 'Ã', from);
        int quoted = begin(text, 'â', from);
        return accented < 0 || quoted >= 0 && quoted < accented ? quoted : accented;
    }

    private static int begin(String text, char first, int from) {
        int at = text.indexOf(first, from);
        while (at >= 0 && end(text, at) == 0) {
            at = text.indexOf(first, at + 1);
        }
        return at;
    }

    /** Behind those that begin here; 0: none do. */
    private static int end(String text, int at) {
        if (text.charAt(at) == 'Ã') {
            return at + 1 < text.length() && AFTER_TILDE.indexOf(text.charAt(at + 1)) >= 0 ? at + 2 : 0;
        }
        return text.startsWith("€", at + 1) && at + 2 < text.length() && AFTER_EURO.indexOf(text.charAt(at + 2)) >= 0 ? at + 3 : 0;
    }
}
