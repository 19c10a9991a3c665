package org.onrecord.ingest;

import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/** A text with furniture in it. */
final class Furnished {

    private Furnished() { }

    /** The text without its furniture: a German report stays German between an English menu and an English appeal. */
    static String without(Text text, List<CharSpan> furniture) {
        if (furniture.isEmpty()) {
            return text.string();
        }
        StringBuilder report = new StringBuilder();
        int from = 0;
        for (CharSpan span : furniture.stream().sorted().toList()) {
            report.append(text.string(), text.utf16(from), text.utf16(Math.max(from, span.start())));
            from = Math.max(from, span.end());
        }
        return report.append(text.string(), text.utf16(from), text.string().length()).toString();
    }
}
