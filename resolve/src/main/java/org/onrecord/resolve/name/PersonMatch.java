package org.onrecord.resolve.name;

import java.util.List;
import java.util.Set;

/** Whether two full names may be one person's: never with two different first names. */
public final class PersonMatch {

    private final Nicknames nicknames = new Nicknames();
    private final Set<String> firstNames;
    private final Set<String> firstOnly;

    PersonMatch(FirstNames firstNames) {
        this.firstNames = firstNames.folded();
        this.firstOnly = firstNames.foldedFirstOnly();
    }

    /** With the word lists of the class path. */
    public static PersonMatch load() {
        return new PersonMatch(FirstNames.load());
    }

    /** Whether nothing in the two full names, each of two words or more, speaks against one person. */
    public boolean mayBeOne(PersonName a, PersonName b) {
        if (!a.suffix().isEmpty() && !b.suffix().isEmpty() && !a.suffix().equals(b.suffix())) {
            return false;
        }
        if (a.joined().equals(b.joined())) {
            return true;
        }
        boolean first = firstFits(a, b);
        boolean last = a.last().equals(b.last()) || first && Spelling.isVariant(a.last(), b.last());
        return last && (first && middleFits(a.middle(), b.middle()) || skipsInitial(a, b) || skipsInitial(b, a));
    }

    /** Whether the folded word is a common first name and no surname. */
    public boolean isFirstNameOnly(String folded) {
        return firstOnly.contains(folded);
    }

    private boolean firstFits(PersonName a, PersonName b) {
        return isSameFirst(a.first(), b.first()) || a.nickname().filter(nick -> isSameFirst(nick, b.first())).isPresent()
                || b.nickname().filter(nick -> isSameFirst(nick, a.first())).isPresent();
    }

    /** Whether two folded first names may be one: equal, one the other's initial or short form, or two spellings. */
    boolean isSameFirst(String a, String b) {
        return a.equals(b) || isInitialOf(a, b) || isInitialOf(b, a) || nicknames.areOne(a, b) || isSpelling(a, b);
    }

    /** Two common first names are two however alike they look: "Colin" and "Colleen". */
    private boolean isSpelling(String a, String b) {
        boolean both = firstNames.contains(a) && firstNames.contains(b);
        return !both && (Spelling.isTransliteration(a, b) || Spelling.isVariant(a, b) && a.charAt(a.length() - 1) == b.charAt(b.length() - 1));
    }

    private static boolean isInitialOf(String initial, String name) {
        return initial.length() == 1 && initial.charAt(0) == name.charAt(0);
    }

    /** Middle names and initials may be left out, but not be others. */
    private boolean middleFits(List<String> a, List<String> b) {
        return a.isEmpty() || b.isEmpty() || isSameFirst(a.getFirst(), b.getFirst()) || a.size() != b.size() && (b.contains(a.getLast()) || a.contains(b.getLast()));
    }

    /** "H. Norman Vell" goes by "Norman Vell". */
    private boolean skipsInitial(PersonName a, PersonName b) {
        return a.first().length() == 1 && !a.middle().isEmpty() && a.middle().getFirst().length() > 2 && a.middle().getFirst().equals(b.first())
                && a.last().equals(b.last());
    }
}
