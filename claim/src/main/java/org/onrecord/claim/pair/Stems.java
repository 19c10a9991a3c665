package org.onrecord.claim.pair;

import java.util.List;

/** Cuts English words down to what their forms have in common. Cuts too much rather than too little: "leader" goes with "lead". */
final class Stems {

    /** An ending, and what takes its place. */
    private record Ending(String cut, String put, int left) { }

    /** Letters that a word keeps at least where an ending is cut. */
    private static final int LEFT = 3;
    private static final int LEFT_OF_LONG = 4;

    private static final List<Ending> PLURALS = List.of(new Ending("sses", "ss", 2), new Ending("ies", "y", 2), new Ending("ss", "ss", 1),
            new Ending("us", "us", 1), new Ending("is", "is", 1), new Ending("xes", "x", 1), new Ending("ches", "ch", 1), new Ending("shes", "sh", 1), new Ending("s", "", LEFT));

    private static final List<Ending> FORMS = List.of(new Ending("ied", "y", 2), new Ending("eed", "ee", 1), new Ending("ed", "", LEFT), new Ending("ing", "", LEFT));

    private static final List<Ending> MADE = List.of(new Ending("ization", "", LEFT_OF_LONG), new Ending("ational", "", LEFT_OF_LONG), new Ending("ation", "", LEFT),
            new Ending("ition", "", LEFT), new Ending("ion", "", LEFT_OF_LONG), new Ending("ment", "", LEFT_OF_LONG), new Ending("ness", "", LEFT_OF_LONG), new Ending("ial", "y", LEFT),
            new Ending("ally", "", LEFT_OF_LONG), new Ending("ly", "", LEFT_OF_LONG), new Ending("al", "", LEFT_OF_LONG), new Ending("ance", "", LEFT_OF_LONG), new Ending("ence", "", LEFT_OF_LONG),
            new Ending("ant", "", LEFT_OF_LONG), new Ending("ent", "", LEFT_OF_LONG), new Ending("er", "", LEFT_OF_LONG), new Ending("or", "", LEFT_OF_LONG), new Ending("ity", "", LEFT_OF_LONG),
            new Ending("ive", "", LEFT_OF_LONG), new Ending("ian", "", LEFT_OF_LONG), new Ending("an", "", LEFT_OF_LONG), new Ending("i", "", LEFT_OF_LONG));

    private Stems() {
    }

    /** @param form a word in lower case; one with a digit is its own stem */
    static String of(String form) {
        if (form.length() <= LEFT || form.chars().anyMatch(Character::isDigit)) {
            return form;
        }
        String single = cut(form, PLURALS);
        String plain = undoubled(cut(single, FORMS), single);
        String base = cut(plain, MADE);
        return base.length() > LEFT && base.endsWith("e") ? base.substring(0, base.length() - 1) : base.length() > LEFT && base.endsWith("y") ? base.substring(0, base.length() - 1) + "i" : base;
    }

    private static String cut(String word, List<Ending> endings) {
        for (Ending ending : endings) {
            if (word.endsWith(ending.cut) && word.length() - ending.cut.length() >= ending.left) {
                return word.substring(0, word.length() - ending.cut.length()) + ending.put;
            }
        }
        return word;
    }

    /** "bann", of "banned", as "ban". */
    private static String undoubled(String cut, String before) {
        int last = cut.length() - 1;
        boolean doubled = cut.length() < before.length() && last > 1 && cut.charAt(last) == cut.charAt(last - 1) && "lsz".indexOf(cut.charAt(last)) < 0;
        return doubled ? cut.substring(0, last) : cut;
    }
}
