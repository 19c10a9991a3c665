package org.onrecord.ingest.page.meta;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a short line with a date tells: "Published 3 May 2031", "Updated 4 May 2031", or "3 May 2031" alone, which is of publication. */
record DateLine(Optional<String> published, Optional<String> changed) {

    private static final DateLine NONE = new DateLine(Optional.empty(), Optional.empty());

    /** The words before a date that say what happened on it, those of changes in a group. */
    private static final Pattern LABEL = Pattern.compile("(updated?|modified|changed|revised|edited|aktualisiert|actualizado|mis à jour|aggiornato|atualizado|bijgewerkt)"
            + "|publish\\w*|posted|created|first|originally|veröffentlicht|publicado|publié|pubblicato|gepubliceerd", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASS = Pattern.compile("updat|modif", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASS_OF_BOTH = Pattern.compile("entry-date|publish|pubdate", Pattern.CASE_INSENSITIVE);

    /** A line with a date is short, and its label stands near. */
    private static final int LONGEST = 160;
    private static final int LABEL_REACH = 40;
    private static final int LEVELS = 3;

    /** Words in small letters that are neither label nor clock nor one of the short ones between names; sentences have more. */
    private static final int MOST_WORDS = 2;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}.'’-])\\p{Ll}{2,}+(?![.'’]?\\p{L})");
    private static final Pattern BESIDE = Pattern.compile(LABEL.pattern() + "|\\b(?:by|in|at|on|and|of|the|from|to|for|with|de|um|le|la|il|el|las|les|del|den|der|alle|ore|uhr|am|pm|min|mins|minutes?|hours?|ago|read|reads?|time|last|views?|comments?|shares?"
            + "|staff|writer|reporter|correspondent|editor|news|local|edition|print|special)\\b|[ap]\\.m\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[“”„«»\"]");
    private static final Pattern POST = Pattern.compile("/status/[0-9]");

    static DateLine of(Scan.Seen seen, DateText.Order order) {
        String text = seen.text();
        if (text.length() > LONGEST || isAround(seen.element(), order) || isSaid(seen)) {
            return NONE;
        }
        Matcher label = LABEL.matcher(text);
        if (label.find() && label.find()) {
            return both(text, order);
        }
        Optional<String> written = DateText.edtf(seen.element().attr("datetime"), order);
        Optional<String> date = written.isPresent() ? written : DateText.edtf(text, order);
        return isOfChange(seen) ? new DateLine(Optional.empty(), date) : new DateLine(date, Optional.empty());
    }

    /** Whether it holds an element that says the date to machines, which is seen for itself, with its time and zone. */
    private static boolean isAround(Element element, DateText.Order order) {
        return !element.hasAttr("datetime") && !ShortText.of(element).isEmpty() && element.selectStream("[datetime]").anyMatch(time -> DateText.edtf(time.attr("datetime"), order).isPresent());
    }

    /** Whether the date is told of in a sentence, or is a link to somebody's post; a date line has names, places and labels beside the date and little else. */
    private static boolean isSaid(Scan.Seen seen) {
        String line = seen.text();
        Element around = seen.element();
        for (int i = 0; i < LEVELS && around != null; i++, around = around.parent()) {
            if (around.normalName().equals("p")) {
                line = ShortText.of(around);
                if (line.isEmpty() && !seen.text().isEmpty()) {
                    return true;
                }
            } else if (POST.matcher(around.attr("href")).find()) {
                return true;
            }
        }
        return QUOTED.matcher(line).find() || words(line) > MOST_WORDS;
    }

    private static long words(String line) {
        return WORD.matcher(BESIDE.matcher(line).replaceAll(" ")).results().filter(word -> Months.of(word.group()) == 0).count();
    }

    /** "Posted: 3 May 2031 | Last updated: 4 May". */
    private static DateLine both(String text, DateText.Order order) {
        Optional<String> published = Optional.empty();
        Optional<String> changed = Optional.empty();
        Matcher label = LABEL.matcher(text);
        for (boolean more = label.find(); more;) {
            int start = label.end();
            boolean ofChange = label.group(1) != null;
            more = label.find();
            Optional<String> date = DateText.edtf(text.substring(start, more ? label.start() : text.length()), order);
            published = ofChange || published.isPresent() ? published : date;
            changed = ofChange && changed.isEmpty() ? date : changed;
        }
        return new DateLine(published, changed);
    }

    private static boolean isLine(Element element) {
        String text = ShortText.of(element);
        return !text.isEmpty() && text.length() < LONGEST;
    }

    private static boolean isOfChange(Scan.Seen seen) {
        Element line = seen.element();
        for (int i = 0; i < LEVELS && line.parent() != null && isLine(line.parent()); i++) {
            line = line.parent();
        }
        String context = ShortText.of(line);
        int at = Math.max(0, context.indexOf(seen.text()));
        Matcher label = LABEL.matcher(context.substring(Math.max(0, at - LABEL_REACH), Math.min(context.length(), at + seen.text().length())));
        boolean found = false;
        boolean ofChange = false;
        while (label.find()) {
            found = true;
            ofChange = label.group(1) != null;
        }
        String names = seen.element().className();
        return found ? ofChange : CLASS.matcher(names).find() && !CLASS_OF_BOTH.matcher(names).find();
    }
}
