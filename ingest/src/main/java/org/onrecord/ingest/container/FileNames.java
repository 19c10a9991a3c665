package org.onrecord.ingest.container;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the name of a file says of its contents. */
public final class FileNames {

    /** Endings of files that may be reports or hold them, with what each is as a rule; longer ones before those they end in. */
    private enum Ending {
        TXT("text/plain"), TEXT("text/plain"), HTML("text/html"), HTM("text/html"), XHTML("application/xhtml+xml"),
        JSONL("application/jsonl"), JSON("application/json"), XML("application/xml"), RSS("application/rss+xml"), ATOM("application/atom+xml"),
        ZIP("application/zip"), WACZ("application/wacz"), WARC("application/warc"), WARC_GZ("application/warc"), WARC_ZST("application/warc"),
        PARQUET("application/vnd.apache.parquet");

        private final String mediaType;

        Ending(String mediaType) {
            this.mediaType = mediaType;
        }

        private String written() {
            return "." + name().toLowerCase(Locale.ROOT).replace('_', '.');
        }

        private static Optional<Ending> of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return List.of(values()).stream().filter(ending -> lower.endsWith(ending.written())).findFirst();
        }
    }

    private static final int LONGEST_ENDING = 10;

    private FileNames() { }

    /** Whether a file in a folder or an archive is looked at; hidden ones are not. */
    public static boolean mayBeReport(String path) {
        return Ending.of(path).isPresent() && !isHidden(path);
    }

    /** Whether it or a folder it is in begins with a dot, or is what a Mac adds to archives. */
    static boolean isHidden(String path) {
        for (String part : path.split("/")) {
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds articles, one JSON object a line. */
    public static boolean isLines(String path) {
        return Ending.of(path).filter(ending -> ending == Ending.JSONL).isPresent();
    }

    /** E.g. "text/html"; empty when the name says nothing. */
    public static Optional<String> mediaType(String path) {
        return Ending.of(path).map(ending -> ending.mediaType);
    }

    /** E.g. ".expected"; "none" when there is none, or what follows the last dot is no ending. */
    public static String ending(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 || last.length() - dot > LONGEST_ENDING ? "none" : last.substring(dot);
    }

    /** E.g. ".expected 9, none 1". */
    public static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue()).collect(Collectors.joining(", "));
    }

    /** E.g. ".txt, .text, .html". */
    public static String endings() {
        return String.join(", ", List.of(Ending.values()).stream().map(Ending::written).toList());
    }
}
