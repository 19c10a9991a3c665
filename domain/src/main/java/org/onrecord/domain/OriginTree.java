package org.onrecord.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reports that have most of their text from one, as far as the record tells; that one is the first.
 *
 * @param asked  id of the report for which the tree was made
 * @param size   how many reports the tree has, more perhaps than are told of
 * @param leaves the origin, then each report after the one it has its text from
 * @param beside reports that share words with the report asked for, but have most of their text from elsewhere
 * @param quoted quotations that two or more statements of these reports print
 */
public record OriginTree(String asked, int size, List<Leaf> leaves, List<Leaf> beside, List<Utterance> quoted) {

    public OriginTree {
        Objects.requireNonNull(asked, "asked is null");
        leaves = List.copyOf(leaves);
        beside = List.copyOf(beside);
        quoted = List.copyOf(quoted);
    }

    /**
     * A report in the tree.
     *
     * @param depth how many reports are between it and the origin, 0 for the origin
     * @param copy  what it shares with the report above it, or beside the tree with the one asked for; empty for the origin
     */
    public record Leaf(int depth, Title title, Optional<Copy> copy) {

        public Leaf {
            Objects.requireNonNull(title, "title is null");
            Objects.requireNonNull(copy, "copy is null");
        }
    }

    /** A report without its text, as {@link Article} and {@link Publication} have it. */
    public record Title(String id, String source, Optional<String> headline, Optional<String> outlet, Optional<String> published, List<String> credits) {

        public Title {
            credits = List.copyOf(credits);
        }

        /** Of an article. */
        public static Title of(Article article) {
            Publication known = article.publication();
            return new Title(article.id(), known.source(), known.headline(), known.outlet(), known.published(), known.credits());
        }
    }

    /**
     * What a report shares with another.
     *
     * @param from       id of the other
     * @param share      of the report's words, 0 to 1
     * @param otherShare of the other's
     * @param passages   where the words stand, the longest first; empty where that was not looked up
     */
    public record Copy(String from, Reprint.Kind kind, double share, double otherShare, List<Shared> passages) {

        public Copy {
            passages = List.copyOf(passages);
        }
    }

    /**
     * Words that stand in two reports.
     *
     * @param words as the report prints them
     * @param place where they stand in it
     * @param other where they stand in the other
     */
    public record Shared(String words, CharSpan place, CharSpan other) { }
}
