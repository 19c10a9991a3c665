package org.onrecord.ingest.format.dump;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.ingest.format.report.Fragment;
import org.onrecord.ingest.format.report.Prose;
import org.onrecord.ingest.format.report.Report;
import org.onrecord.ingest.format.syntax.Json;
import org.onrecord.ingest.format.syntax.JsonItem;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;

/** An article of schema.org in JSON-LD, saved without its page. */
public final class LinkedArticle {

    private static final String NAME = "json-ld";

    private LinkedArticle() { }

    /** Whether it is an article, or a graph with one in it. */
    public static boolean isArticle(Json value) {
        return article(value).isPresent();
    }

    public static List<Found> read(JsonItem item) {
        Json article = article(item.value()).orElseThrow();
        if (isA(article, "LiveBlogPosting")) {
            return List.of(Refused.of(item.source(), Reason.LIVE_BLOG, "many short entries that grow through a day: add the reports that came of it"));
        }
        Report report = new Report(item.source(), NAME).charset(item.charset()).address(item.document().address())
                .canonical(article.get("url").string().or(() -> name(article.get("mainentityofpage"), "@id")))
                .headline(article.first("headline", "name")).standfirst(article.get("description").string())
                .outlet(article.get("publisher").items().map(party -> name(party, "name")).flatMap(Optional::stream).findFirst())
                .published(article.first("datepublished", "datecreated")).changed(article.get("datemodified").string())
                .language(article.get("inlanguage").items().map(language -> name(language, "alternatename")).flatMap(Optional::stream).findFirst())
                .section(article.get("articlesection").items().map(Json::string).flatMap(Optional::stream).findFirst())
                .writers(article.get("author").items().map(party -> name(party, "name")).flatMap(Optional::stream).toList());
        article.first("articlebody", "text").ifPresent(text -> {
            if (Prose.isHtml(text)) {
                report.body(Fragment.html(text));
            } else {
                report.plainBody(text);
            }
        });
        return List.of(report.found());
    }

    private static Optional<Json> article(Json value) {
        boolean schema = value.has("@graph") || value.get("@context").items().anyMatch(context -> name(context, "@vocab").filter(address -> address.contains("schema.org")).isPresent());
        return schema ? Stream.concat(Stream.of(value), value.get("@graph").items()).filter(node -> isA(node, "Article") || isA(node, "BlogPosting")).findFirst() : Optional.empty();
    }

    /** "ReportageNewsArticle" is an "Article", as all whose names end so. */
    private static boolean isA(Json node, String type) {
        return node.get("@type").items().map(Json::string).flatMap(Optional::stream).anyMatch(name -> name.endsWith(type));
    }

    private static Optional<String> name(Json party, String member) {
        return party.string().or(() -> party.get(member).string());
    }
}
