package org.onrecord.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.claim.ledger.Account;
import org.onrecord.claim.ledger.Conflicts;
import org.onrecord.claim.ledger.Difference;

/** In what accounts differ: below each point what is said of it, and by whom. */
final class ConflictTable {

    private static final String INDENT = "  ";

    private final Style style;
    private final int width;

    ConflictTable(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /** Empty where they do not differ. */
    String of(Conflicts conflicts) {
        if (conflicts.differences().isEmpty()) {
            return "";
        }
        Map<String, String> who = new TreeMap<>();
        for (Account account : conflicts.accounts()) {
            who.put(account.statement().id(), Cells.name(account.who()));
        }
        StringBuilder table = new StringBuilder(style.bold("Accounts differ in")).append('\n');
        for (Difference difference : conflicts.differences()) {
            String of = Cells.plain(difference.of());
            Cells.wrap(word(difference.kind()) + (of.isEmpty() ? "" : ": " + of), width - INDENT.length())
                    .forEach(line -> table.append(INDENT).append(style.accent(line)).append('\n'));
            difference.camps().forEach((value, statements) -> Cells.wrap(names(statements, who) + ": " + Cells.plain(value), width - 2 * INDENT.length())
                    .forEach(line -> table.append(INDENT).append(INDENT).append(line).append('\n')));
        }
        return table.append('\n').toString();
    }

    private static String names(List<String> statements, Map<String, String> who) {
        return statements.stream().map(id -> who.getOrDefault(id, "?")).distinct().collect(Collectors.joining(", "));
    }

    private static String word(Difference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
