package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Corrects the kind that a cue gives by what the source is and where it was said: a poll writes, "said in a letter" is writing. */
final class Sources {

    private static final Set<String> WRITINGS = Terms.of("report reports study studies poll polls survey surveys analysis analyses paper papers letter letters",
            "memo memos memorandum email emails e-mail e-mails website websites site book books article articles story stories column columns editorial",
            "editorials headline headlines post posts tweet tweets blog blogs ad ads advertisement statement statements filing filings lawsuit lawsuits suit",
            "suits complaint indictment affidavit transcript transcripts document documents file files sign signs banner banners poster posters data figures",
            "statistics average averages research census magazine newspaper newspapers platform manifesto resolution petition op-ed essay release");
    private static final Set<String> NEWSPAPERS = Terms.of("Post Times Journal Tribune Herald Globe Gazette Chronicle Courier Guardian Telegraph Magazine Review");
    private static final Set<String> ENDS_HEAD = Terms.of("of by from in on at for that which who with released published conducted issued to and");
    private static final Set<String> PLACES = Terms.of("statement letter email e-mail tweet tweets post memo op-ed book essay column blog editorial article filing brief",
            "report message lawsuit release memoir paper transcript caption note");
    private static final Set<String> SITES = Terms.of("twitter facebook instagram");

    /** "Said Tuesday in a short written statement": words between the cue and where it was written. */
    private static final int NEAR = 7;

    /** No noun phrase is longer; a bound on time. */
    private static final int LONGEST = 20;

    private Sources() {
    }

    static Kind kind(Words words, Attribution attribution, List<Speaker> speakers, Kind byCue) {
        if (byCue != Kind.SPEECH) {
            return byCue;
        }
        boolean document = !speakers.isEmpty() && speakers.getFirst().type() == Speaker.Type.DOCUMENT;
        String head = head(words, attribution.source());
        boolean written = document || WRITINGS.contains(head.toLowerCase(Locale.ROOT)) || NEWSPAPERS.contains(head);
        return written || isWrittenNearby(words, attribution) ? Kind.WRITING : Kind.SPEECH;
    }

    /** The last word of the source before any "of", "by" or comma; empty where there is none. */
    static String head(Words words, List<CharSpan> source) {
        if (source.isEmpty()) {
            return "";
        }
        WordSpan span = words.under(source.getFirst());
        String head = "";
        for (int i = span.first(); i < Math.min(span.end(), span.first() + LONGEST); i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.LETTERS && !ENDS_HEAD.contains(word.lower())) {
                head = word.form();
            } else if (!head.isEmpty() && !word.isPossessive()) {
                break;
            }
        }
        return head;
    }

    private static boolean isWrittenNearby(Words words, Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return false;
        }
        WordSpan cue = words.under(attribution.cue().getLast());
        if (cue.isEmpty()) {
            return false;
        }
        int sentence = words.get(cue.first()).sentence();
        boolean within = false;
        for (int i = cue.first(); i < Math.min(words.size(), cue.end() + NEAR) && words.get(i).sentence() == sentence; i++) {
            Word word = words.get(i);
            if (i >= cue.end() && (word.isQuotationMark() || attribution.content().stream().anyMatch(word.span()::meets))) {
                return false;
            }
            within |= word.is("in") || word.is("on") || word.is("via") || word.is("by");
            if (within && (PLACES.contains(word.lower()) || SITES.contains(word.lower()))) {
                return true;
            }
        }
        return false;
    }
}
