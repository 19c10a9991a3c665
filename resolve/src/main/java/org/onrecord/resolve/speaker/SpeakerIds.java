package org.onrecord.resolve.speaker;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.Type;

/**
 * Names speakers for the record: "person:rex-lee" in every report, but "group:3fa94c01:officials" only in one, since officials
 * of two reports are not the same.
 */
final class SpeakerIds {

    private static final int DIGITS = 8;

    private final String article;

    /** For the article of this id, "sha256:" and digits. */
    SpeakerIds(String article) {
        String digits = article.substring(article.indexOf(':') + 1);
        this.article = digits.substring(0, Math.min(DIGITS, digits.length()));
    }

    Speaker speaker(Identity who, Answer answer) {
        return new Speaker(who.name(), who.type(), id(who), Optional.empty(), answer.by(), answer.confidence());
    }

    private String id(Identity who) {
        String sort = who.type().name().toLowerCase(Locale.ROOT);
        boolean everywhere = who.type() == Type.PERSON || who.type() == Type.ORGANIZATION && who.figure() != Identity.UNNAMED;
        return everywhere ? sort + ":" + slug(who.name()) : sort + ":" + article + ":" + slug(who.name());
    }

    /** Letters and digits in lower case without accents, hyphens between words. */
    private static String slug(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String slug = letters.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? Integer.toHexString(name.hashCode()) : slug;
    }
}
