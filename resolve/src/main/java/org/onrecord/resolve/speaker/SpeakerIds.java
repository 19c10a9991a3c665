package org.onrecord.resolve.speaker;

import java.util.Optional;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.identity.IdentityKey;

/**
 * Names speakers for the record: "person:rex-lee" in every report, but "group:3fa94c01:officials" and "person:3fa94c01:lang" only
 * in one, since officials of two reports are not the same, and neither are Mayor Lang and Coach Lang.
 */
final class SpeakerIds {

    private final String article;

    /** For the article of this id, "sha256:" and digits. */
    SpeakerIds(String article) {
        this.article = article;
    }

    Speaker speaker(Identity who, Answer answer) {
        return new Speaker(who.name(), who.type(), id(who), Optional.empty(), answer.by(), answer.confidence());
    }

    private String id(Identity who) {
        boolean everywhere = who.type() == Type.PERSON || who.type() == Type.ORGANIZATION && who.figure() != Identity.UNNAMED;
        return everywhere ? ofNamed(who.type(), who.name()) : inArticle(who.type(), who.name());
    }

    /** The id of somebody or something that has a name; a person known by one word has one for this article alone. */
    String ofNamed(Type type, String name) {
        return type == Type.PERSON && name.indexOf(' ') < 0 ? inArticle(type, name) : IdentityKey.of(type, name);
    }

    private String inArticle(Type type, String name) {
        return Ids.ofSpeakerOfOne(type, name, article);
    }
}
