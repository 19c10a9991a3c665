package org.onrecord.resolve.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.domain.Name;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Tells of a capitalised word that no full name and no title introduces ("Lisport denied the charge") whether anything shows that
 * it names a person. Without names by tagging it tells nothing: most such words are surnames.
 */
final class LoneNames {

    private static final Set<String> OF_PERSONS = Terms.of("he she him her his hers himself herself who whose whom");

    /** Two weak signs or a strong one of {@link PersonEvidence}: "said" alone goes with bodies too. */
    private static final int TELLING = 2;
    private static final int FAR = 20;

    private final Words words;
    private final NameTags tags;
    private final Set<Integer> starts = new HashSet<>();

    LoneNames(Words words, NameTags tags, List<Sighting> sightings) {
        this.words = words;
        this.tags = tags;
        sightings.forEach(sighting -> starts.add(sighting.core().first()));
    }

    /** Whether tagging leans to a body or a place at one of {@code members} and nothing at any of them tells of a person. */
    boolean isThing(List<Sighting> members) {
        boolean leans = members.stream().anyMatch(member -> tags.leansTo(member.core().first(), Name.Type.ORGANIZATION)
                || tags.leansTo(member.core().first(), Name.Type.PLACE));
        return leans && members.stream().noneMatch(this::tellsPerson);
    }

    private boolean tellsPerson(Sighting member) {
        return member.titled() || member.evidence() >= TELLING || tags.leansTo(member.core().first(), Name.Type.PERSON) || pronounFollows(member.core());
    }

    /** "Kestrel said she was tired", "Kestrel left. She was tired": before another name, in the sentence or at the start of the next. */
    private boolean pronounFollows(WordSpan core) {
        int sentence = words.get(core.first()).sentence();
        int at = core.end();
        while (at < Math.min(words.size(), core.end() + FAR) && !starts.contains(at) && words.get(at).sentence() == sentence) {
            if (OF_PERSONS.contains(words.get(at).lower())) {
                return true;
            }
            at++;
        }
        return at < words.size() && words.get(at).sentence() == sentence + 1 && (words.is(at, "he") || words.is(at, "she"));
    }
}
