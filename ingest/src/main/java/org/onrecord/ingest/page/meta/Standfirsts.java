package org.onrecord.ingest.page.meta;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The line or two between headline and report that sum it up. */
final class Standfirsts {

    /** Visible characters between the headline and the standfirst at most. */
    private static final int NEAR = 500;
    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 70;

    /** Likeness from which the page's description of itself is the line shown. */
    private static final double DESCRIBED = 0.8;

    /** "HARWICK (Agency) -": a report begins here. */
    private static final Pattern DATELINE = Pattern.compile("\\p{Lu}{3}[\\p{Lu}\\p{Ll} .,'’]{0,40}(?:\\([^)]{2,30}\\))?\\s?[-–—]\\s?\\p{L}.*", Pattern.DOTALL);

    private final Scan scan;
    private final List<String> descriptions;

    Standfirsts(Scan scan, Optional<Json> article) {
        this.scan = scan;
        this.descriptions = Stream.concat(article.stream().flatMap(json -> Stream.of("description", "alternativeHeadline", "abstract").flatMap(field -> json.get(field).texts())),
                scan.meta("description", "og:description", "twitter:description", "sailthru.description", "dc.description").stream()).toList();
    }

    /** @param headline as it is shown */
    Optional<Element> find(Scan.Seen headline) {
        int end = headline.at() + headline.text().length();
        Element found = null;
        for (Scan.Seen seen : scan.subtitles) {
            if (seen.at() >= end && seen.at() < end + NEAR && isStandfirst(seen, headline.text(), end) && (found == null || ShortText.of(found).equals(seen.text()))) {
                found = seen.element();
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean isStandfirst(Scan.Seen seen, String headline, int end) {
        int words = Words.of(seen.text()).size();
        if (words < FEWEST_WORDS || words > MOST_WORDS || Words.same(seen.text(), headline) || seen.text().matches("(?i)(?:by|photo|image|published|updated)\\b.*")) {
            return false;
        }
        if (seen.element().select("p, div, h2, h3, ul, time, a").size() > 2 || isParagraph(seen.element()) || DATELINE.matcher(seen.text()).matches()) {
            return false;
        }
        boolean next = seen.element().normalName().equals("h2") && seen.at() - end < FEWEST_WORDS;
        return next || scan.isSubtitle(seen.element()) || descriptions.stream().anyMatch(description -> Words.likeness(description, seen.text()) >= DESCRIBED);
    }

    /** Whether it is one of several of its kind: a report's first paragraph, which many pages describe themselves with. */
    private static boolean isParagraph(Element element) {
        Element next = element.nextElementSibling();
        return element.normalName().equals("p") && next != null && next.normalName().equals("p") && next.className().equals(element.className());
    }
}
