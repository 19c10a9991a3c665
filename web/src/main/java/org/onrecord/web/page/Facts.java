package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.ReaderDate;

/** What is known of a statement, with what tells so; what is not known is told as well. */
final class Facts {

    private final Report report;
    private final Statement statement;

    Facts(Report report, Statement statement) {
        this.report = report;
        this.statement = statement;
    }

    List<Fact> all() {
        Circumstances where = statement.circumstances();
        List<Fact> facts = new ArrayList<>(speakers());
        facts.add(statement.wording().cue().map(cue -> Fact.known("Reporting words", "\u201C" + cue.text() + "\u201D", "", ""))
                .orElse(Fact.unknown("Reporting words", "None stand at this place.")));
        facts.add(Fact.known("What was done", statement.manner().act().name().toLowerCase(Locale.ROOT), "It is read from the reporting words and what was said.", ""));
        facts.add(form());
        facts.add(kind());
        facts.add(where.said().map(this::date).orElse(Fact.unknown("When", "Neither the words nor the report\u2019s date tell.")));
        facts.add(where.addressee().map(to -> Fact.known("To whom", to.text(), "", "")).orElse(Fact.unknown("To whom", "The report does not say.")));
        facts.add(where.setting().map(at -> Fact.known("On what occasion", at.text(), "", "")).orElse(Fact.unknown("On what occasion", "The report does not say.")));
        within().ifPresent(facts::add);
        facts.add(Fact.known("How sure", sure(statement.confidence()), "That this is a statement, with these words.", ""));
        return facts;
    }

    private List<Fact> speakers() {
        String words = statement.wording().source().map(Passage::text).orElse("");
        if (statement.speakers().isEmpty()) {
            return List.of(new Fact("Who", "", Optional.empty(), words.isEmpty() ? "The report names nobody at this place, and nobody was found elsewhere in it."
                    : "Nobody was found in the report whom these words surely stand for:", words));
        }
        return statement.speakers().stream().map(speaker -> new Fact("Who", speaker.name(), Optional.of("/speakers/" + Frame.encoded(speaker.id())),
                why(speaker) + " " + sure(speaker.confidence()) + "." + (words.isEmpty() ? "" : " The report\u2019s words:"), words)).toList();
    }

    private static String why(Speaker speaker) {
        return switch (speaker.resolvedBy()) {
            case NAME -> "The report gives the name here.";
            case SURNAME -> "The report gives a part of the name here, and the rest elsewhere.";
            case PRONOUN -> "A pronoun stands here; who is meant was found in the sentences before.";
            case ROLE -> "An office or role stands here; the report tells elsewhere who has it.";
            case APPOSITION -> "The name stands beside these words.";
            case CONTINUATION -> "The quotation goes on from the paragraph before.";
            case DESCRIPTION -> "They are known by this description alone, or by one that the report gives with the name.";
            case CORRECTION -> "A person said so.";
        };
    }

    private static String sure(double confidence) {
        return Math.round(100 * confidence) + " % sure";
    }

    private Fact form() {
        return switch (statement.manner().form()) {
            case DIRECT -> Fact.known("Form", "quoted", "All of it stands in quotation marks.", "");
            case MIXED -> Fact.known("Form", "partly quoted", "What is not in quotation marks are the report\u2019s words.", "");
            case INDIRECT -> Fact.known("Form", "in the report\u2019s words", "It is no quotation: how it was put at the time is not known.", "");
        };
    }

    private Fact kind() {
        String told = switch (statement.manner().kind()) {
            case SPEECH -> "speech";
            case WRITING -> "writing";
            case BELIEF -> "what somebody believes, which need not have been said";
            case INTENTION -> "what somebody intends, which need not have been said";
            case PERCEPTION -> "what somebody perceived";
            case DECREE -> "a decision";
            case OTHER -> "something else";
        };
        return Fact.known("What the report tells of", told, "", "");
    }

    private Fact date(Said said) {
        String why = switch (said.from()) {
            case EXPLICIT -> "Words of the statement say so:";
            case CONTEXT -> "Words elsewhere in the report say so:";
            case PUBLICATION -> "Nothing says when: this is the day on which the report was published.";
            case CORRECTION -> "A person said so.";
        };
        String words = said.words().map(Passage::text).orElse("");
        return Fact.known("When", ReaderDate.of(said.date()), words.isEmpty() && why.endsWith(":") ? why.substring(0, why.length() - 1) + "." : why, words);
    }

    private Optional<Fact> within() {
        return statement.within().map(outer -> new Fact("Said by", report.statements().stream().filter(one -> one.id().equals(outer)).findFirst()
                .map(one -> one.speakers().isEmpty() ? "somebody not known" : one.speakers().stream().map(Speaker::name).collect(Collectors.joining(", "))).orElse("another statement"),
                Optional.of("/statements/" + Frame.encoded(outer)), "It stands within what they said: they say that it was said.", ""));
    }

    /** Who has it from whom: the outlet, through whom it has it, who said it. */
    List<String> chain() {
        List<String> chain = new ArrayList<>();
        chain.add(report.article().publication().outlet().orElse("outlet not known"));
        statement.circumstances().relays().stream().map(Relay::name).forEach(chain::add);
        chain.add(statement.speakers().isEmpty() ? statement.wording().source().map(Passage::text).orElse("somebody not named")
                : statement.speakers().stream().map(Speaker::name).collect(Collectors.joining(", ")));
        return chain;
    }
}
