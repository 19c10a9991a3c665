package org.onrecord.web.cite;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sheet as Markdown (CommonMark). */
final class Markdown {

    /** Wherever they stand, they may begin something. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&#|~]");

    /** What makes a list, a heading or a line where it stands first. */
    private static final Pattern FIRST = Pattern.compile("^(?:([-+=])|(\\d{1,9})([.)]))");

    private Markdown() { }

    static String of(List<Block> blocks) {
        return blocks.stream().map(Markdown::of).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Title(String words) -> "# " + escaped(words);
            case Block.Heading(String words) -> "## " + escaped(words);
            case Block.Text(String words) -> escaped(words);
            case Block.Quote quote -> "> " + escaped(quote.saying()) + "\n>\n> " + escaped(quote.from()) + ", " + quote.href().map(href -> "<" + href + ">").orElse(escaped(quote.place()));
        };
    }

    static String escaped(String words) {
        return FIRST.matcher(MARKS.matcher(words).replaceAll("\\\\$0")).replaceFirst(found -> found.group(1) != null ? "\\\\\\" + found.group(1) : found.group(2) + "\\\\" + found.group(3));
    }
}
