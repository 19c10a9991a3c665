package org.onrecord.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.ingest.Ingested.Report;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.language.Language;
import org.onrecord.ingest.layout.Layout;

/** What an input says of a report, before the rest is found in its text. Null: not given. */
final class ReportDraft {

    String source;
    String text;
    String headline;
    String outlet;
    String published;
    String language;
    List<String> byline;
    List<String> credits;
    List<Mark> marks;
    List<CharSpan> furniture;
    Page page;

    static ReportDraft ofPlainText(String source, String text) {
        ReportDraft draft = new ReportDraft();
        draft.source = source;
        draft.text = text;
        return draft;
    }

    /** What a document says; what it leaves open is left open. */
    static ReportDraft of(Draft found) {
        Publication publication = found.publication();
        ReportDraft draft = ofPlainText(publication.source(), found.text());
        draft.headline = publication.headline().orElse(null);
        draft.outlet = publication.outlet().orElse(null);
        draft.published = publication.published().orElse(null);
        draft.language = publication.language().equals(Draft.UNDETERMINED) ? null : publication.language();
        draft.byline = publication.byline().isEmpty() ? null : publication.byline();
        draft.credits = publication.credits().isEmpty() ? null : publication.credits();
        draft.marks = found.layout().map(Draft.Layout::marks).orElse(null);
        draft.furniture = found.layout().map(Draft.Layout::furniture).orElse(null);
        draft.page = found.page();
        return draft;
    }

    /** The report; what was given stays, what was not is found in the text or taken from {@code defaults}. */
    Report finish(Defaults defaults) {
        Text addressed = Text.of(text);
        Layout layout = marks != null && furniture != null ? Layout.NONE : Layout.of(addressed, Optional.ofNullable(headline));
        List<CharSpan> apart = Objects.requireNonNullElse(furniture, layout.furniture());
        String told = Language.of(Furnished.without(addressed, apart), Optional.ofNullable(language));
        Publication publication = new Publication(source, Optional.ofNullable(headline).or(layout::headline), Optional.ofNullable(outlet),
                Objects.requireNonNullElse(byline, layout.byline()), Objects.requireNonNullElse(credits, layout.credits()),
                Optional.ofNullable(published), told);
        return new Report(Article.of(defaults.fill(publication), addressed,
                Objects.requireNonNullElse(marks, layout.marks()), apart,
                Objects.requireNonNullElse(page, Page.UNKNOWN)));
    }
}
