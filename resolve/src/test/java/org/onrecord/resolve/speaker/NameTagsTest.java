package org.onrecord.resolve.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Name;
import org.onrecord.domain.Name.Type;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.resolve.Marked;
import org.onrecord.resolve.Resolver;

/** Names that tagging found, written by hand: a tag decides what a name names, and where it starts and ends. */
class NameTagsTest {

    private static final Resolver RESOLVER = Resolver.load();
    private static final String C = "{1c:that the bridge over the river was not safe}.";

    /** The only speaker's name and type; each of {@code names} is tagged wherever it stands. */
    private static List<String> speaker(String marked, Type type, String... names) {
        return speaker(marked, type, 0.9, names);
    }

    private static List<String> speaker(String marked, Type type, double confidence, String... names) {
        Marked report = Marked.of(marked);
        Article article = report.article();
        List<Name> tags = new ArrayList<>();
        for (String name : names) {
            String text = article.text().string();
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                CharSpan span = article.text().span(at, at + name.length());
                tags.add(new Name(span, type, confidence));
            }
        }
        Annotation annotation = new Annotation(report.annotation().attributions(), tags, List.of(), "by hand");
        Statement statement = RESOLVER.resolve(article, annotation).getLast();
        return statement.speakers().stream().flatMap(speaker -> java.util.stream.Stream.of(speaker.name(), speaker.type().name())).toList();
    }

    @Test
    void aPlaceIsNoPerson() {
        assertThat(speaker("Lola Brisk waited in Ardin Vale. {1s:Ardin Vale} {1q:said} " + C, Type.PLACE, "Ardin Vale"))
                .containsExactly("Ardin Vale", Speaker.Type.ORGANIZATION.name());
    }

    @Test
    void anUnusualNameIsAPerson() {
        assertThat(speaker("{1s:Harbour Quay} {1q:said} " + C, Type.PERSON, "Harbour Quay")).containsExactly("Harbour Quay", "PERSON");
    }

    @Test
    void aBodyThatLooksLikeAPersonIsNone() {
        assertThat(speaker("{1s:Dean Foster} {1q:said} " + C, Type.ORGANIZATION, "Dean Foster")).containsExactly("Dean Foster", "ORGANIZATION");
    }

    @Test
    void aTitleIsASurerSignThanATag() {
        assertThat(speaker("{1s:Mr. Vale} {1q:said} " + C, Type.PLACE, "Vale")).containsExactly("Vale", "PERSON");
    }

    @Test
    void aNameInAHeadlineAloneIsFound() {
        assertThat(speaker("May Opens Talks With Builders\n\nThe talks were short. {1s:May} {1q:said} " + C, Type.PERSON, "May"))
                .containsExactly("May", "PERSON");
    }

    @Test
    void anUnsureTagTellsNothing() {
        Marked report = Marked.of("{1s:Ann Lee} {1q:said} " + C);
        Name name = new Name(new CharSpan(0, 7), Type.PLACE, 0.3);
        Annotation annotation = new Annotation(report.annotation().attributions(), List.of(name), List.of(), "by hand");
        assertThat(RESOLVER.resolve(report.article(), annotation).getFirst().speakers()).extracting(Speaker::type)
                .containsExactly(Speaker.Type.PERSON);
    }

    @Test
    void aNicknameInMarksIsPartOfTheNameHoweverItIsTagged() {
        String double1 = "{1s:William \"Bill\" Tarrant}, the union chief, {1q:said} " + C;
        assertThat(speaker(double1, Type.PERSON)).containsExactly("William \"Bill\" Tarrant", "PERSON");
        assertThat(speaker(double1, Type.PERSON, "William", "Bill\" Tarrant")).containsExactly("William \"Bill\" Tarrant", "PERSON");
        assertThat(speaker(double1, Type.PERSON, "William \"Bill\" Tarrant")).containsExactly("William \"Bill\" Tarrant", "PERSON");
        assertThat(speaker(double1, Type.PERSON, "Tarrant")).containsExactly("William \"Bill\" Tarrant", "PERSON");
        String single = "{1s:James 'Jimmy' Olsted} {1q:said} " + C;
        assertThat(speaker(single, Type.PERSON)).containsExactly("James 'Jimmy' Olsted", "PERSON");
        assertThat(speaker(single, Type.PERSON, "James", "Jimmy' Olsted")).containsExactly("James 'Jimmy' Olsted", "PERSON");
        assertThat(speaker(single, Type.PERSON, "James '", "'Jimmy' Olsted")).containsExactly("James 'Jimmy' Olsted", "PERSON");
    }

    @Test
    void aSurnameIsTheOneWithTheNickname() {
        assertThat(speaker("William \"Bill\" Tarrant came late. {1s:Tarrant} {1q:said} " + C, Type.PERSON, "William", "Bill\" Tarrant"))
                .containsExactly("William \"Bill\" Tarrant", "PERSON");
    }

    @Test
    void aLoneNameThatTaggingLeansToTakeForABodyIsOneUnlessSomethingTellsOfAPerson() {
        assertThat(speaker("Rain fell. {1s:Lisport} {1q:denied} {1c:the charge}.", Type.ORGANIZATION, 0.6, "Lisport")).containsExactly("Lisport", "ORGANIZATION");
        assertThat(speaker("Rain fell. {1s:Harwick} {1q:denied} {1c:the charge}.", Type.PLACE, 0.6, "Harwick")).containsExactly("Harwick", "ORGANIZATION");
        assertThat(speaker("{1s:Kestrel} {1q:said} {1c:she was tired}.", Type.ORGANIZATION, 0.6, "Kestrel")).containsExactly("Kestrel", "PERSON");
        assertThat(speaker("{1s:Kestrel} {1q:denied} {1c:it}. She was tired.", Type.PLACE, 0.6, "Kestrel")).containsExactly("Kestrel", "PERSON");
        assertThat(speaker("Mr. Kestrel came. {1s:Kestrel} {1q:denied} {1c:it}.", Type.PLACE, 0.6, "Kestrel")).containsExactly("Kestrel", "PERSON");
        assertThat(speaker("{1s:Dorn} {1q:denied} {1c:the charge}.", Type.PERSON, 0.6, "Dorn")).containsExactly("Dorn", "PERSON");
    }

    @Test
    void aRadioIsABody() {
        assertThat(speaker("{1q:According to} {1s:Radio Velden}, {1c:two people were hurt}.", Type.PERSON, "Radio Velden"))
                .containsExactly("Radio Velden", "ORGANIZATION");
    }
}
