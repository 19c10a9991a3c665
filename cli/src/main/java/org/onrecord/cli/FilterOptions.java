package org.onrecord.cli;

import java.util.List;
import java.util.Locale;
import org.onrecord.domain.Act;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Property;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which statements are meant, besides by their words. A mixin. Each option but the dates may be given several times: any of its values will do. */
final class FilterOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who said it: any words of the name, in their order. Several times: any of them.")
    private List<String> speakers = List.of();

    @Option(names = "--act", paramLabel = "ACT", description = "What was done by saying it: assert, deny, accuse, acknowledge, promise, demand, predict, ask, decline or praise.")
    private List<Act> acts = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "What the report tells of: speech, writing, belief, intention, perception, decree or other.")
    private List<Kind> kinds = List.of();

    @Option(names = "--form", paramLabel = "FORM", description = "In quotation marks: direct; in part: mixed; not: indirect.")
    private List<Form> forms = List.of();

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    private List<String> outlets = List.of();

    @Option(names = "--addressee", paramLabel = "NAME", description = "To whom it was said.")
    private List<String> addressees = List.of();

    @Option(names = "--from", paramLabel = "DATE", converter = PublishedDate.class, description = "Said on this day, month or year, or later.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", converter = PublishedDate.class, description = "Said on this day, month or year, or before.")
    private String to;

    @Option(names = "--published-from", paramLabel = "DATE", converter = PublishedDate.class, description = "Published then or later.")
    private String publishedFrom;

    @Option(names = "--published-to", paramLabel = "DATE", converter = PublishedDate.class, description = "Published then or before.")
    private String publishedTo;

    @Option(names = "--earlier", description = "Also in texts that a source had before its latest.")
    private boolean earlier;

    /** The statements with these words that are meant. */
    StatementQuery query(String words) {
        StatementQuery query = StatementQuery.of(words).said(new DayBounds(from, to).of(command, ""))
                .published(new DayBounds(publishedFrom, publishedTo).of(command, "published-"));
        query = with(query, Property.SPEAKER, speakers);
        query = with(query, Property.ACT, words(acts));
        query = with(query, Property.KIND, words(kinds));
        query = with(query, Property.FORM, words(forms));
        query = with(query, Property.OUTLET, outlets);
        query = with(query, Property.ADDRESSEE, addressees);
        return earlier ? query.withEarlier() : query;
    }

    private static StatementQuery with(StatementQuery query, Property property, List<String> values) {
        StatementQuery more = query;
        for (String value : values) {
            more = more.with(property, value);
        }
        return more;
    }

    private static List<String> words(List<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    }
}
