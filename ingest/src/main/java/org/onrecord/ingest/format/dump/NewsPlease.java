package org.onrecord.ingest.format.dump;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.ingest.format.report.Report;
import org.onrecord.ingest.format.syntax.Json;
import org.onrecord.ingest.format.syntax.JsonItem;
import org.onrecord.ingest.input.Found;

/** An article as the crawler news-please writes it, and CC-News with it. Its text is a page's, so lines in it may be furniture. */
public final class NewsPlease {

    private static final String NAME = "news-please";

    private NewsPlease() { }

    public static boolean isArticle(Json value) {
        boolean text = value.names().anyMatch("maintext"::equals) || value.names().anyMatch("text"::equals);
        return text && Stream.of("source_domain", "date_publish", "date_download").anyMatch(name -> value.names().anyMatch(name::equals));
    }

    public static List<Found> read(JsonItem item) {
        Json value = item.value();
        Report report = new Report(item.source(), NAME).charset(item.charset()).address(item.document().address()).canonical(value.get("url").string())
                .headline(value.get("title").string()).standfirst(value.get("description").string())
                .outlet(value.get("source_domain").string().map(domain -> domain.replaceFirst("^www\\.", "")))
                .published(value.get("date_publish").string()).changed(value.get("date_modify").string()).language(value.get("language").string())
                .writers(Stream.of("authors", "author").flatMap(name -> value.get(name).items()).map(Json::string).flatMap(Optional::stream).toList());
        value.first("maintext", "text").ifPresent(report::plainBody);
        return List.of(report.found());
    }
}
