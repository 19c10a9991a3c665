package org.onrecord.resolve.speaker;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.onrecord.resolve.name.FirstNames;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.name.NameClusters;
import org.onrecord.resolve.text.Table;

/** The word lists that speakers are found with: small, general, the same for every report. */
final class Lexicon {

    private final Roles roles = new Roles();
    private final Countries countries = new Countries();
    private final FirstNames firstNames = FirstNames.load();
    private final NameClusters names = NameClusters.load(firstNames);
    private final PronounWeights pronounWeights = PronounWeights.load();
    private final Offices offices;
    private final Set<String> bodyWords = new HashSet<>();
    private final Set<String> commonWords = new HashSet<>();

    Lexicon() {
        this(Offices.shipped());
    }

    Lexicon(Offices offices) {
        this.offices = offices;
        Table.lines(Lexicon.class, "bodies.txt").forEach(line -> bodyWords.addAll(Arrays.asList(line.split(" "))));
        Table.lines(Lexicon.class, "words.txt").forEach(line -> commonWords.addAll(Arrays.asList(line.split(" "))));
    }

    NameClusters names() {
        return names;
    }

    Roles roles() {
        return roles;
    }

    Countries countries() {
        return countries;
    }

    Offices offices() {
        return offices;
    }

    PronounWeights pronounWeights() {
        return pronounWeights;
    }

    boolean isFirstName(String form) {
        return firstNames.contains(form);
    }

    Gender genderOfName(String form) {
        return firstNames.gender(form);
    }

    /** The gender that a first name tells when it stands alone, where it may be a surname. */
    Gender genderOfNameAlone(String form) {
        return firstNames.isSurnameToo(form) ? Gender.UNKNOWN : genderOfName(form);
    }

    /** Whether the word ends or makes up names of bodies: "Committee", "Times". */
    boolean isBodyWord(String lower) {
        return bodyWords.contains(lower);
    }

    /** Whether the word may stand capitalised at the start of a sentence without being a name. */
    boolean isCommon(String lower) {
        return commonWords.contains(lower);
    }
}
