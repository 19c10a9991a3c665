package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles with the site's name at one end: "Quarry closes | The Quarry Post". */
final class Titles {

    private static final Pattern BAR = Pattern.compile("\\s+(?:[|»«•·›‹]|--?|–|—|::|//|/)\\s+|\\s*\\|\\s*|:\\s+");

    /** Bars that are looked at, from each end; sites put up to three parts around the title. */
    private static final int MOST_PARTS = 4;

    private Titles() { }

    /** The title whole and without one or more parts at its end, or one at its beginning. */
    static List<String> variants(String title) {
        List<String> variants = new ArrayList<>();
        variants.add(title);
        List<int[]> bars = bars(title);
        for (int i = bars.size() - 1; i >= Math.max(0, bars.size() - MOST_PARTS); i--) {
            add(variants, title.substring(0, bars.get(i)[0]));
        }
        for (int i = 0; i < Math.min(bars.size(), 2); i++) {
            add(variants, title.substring(bars.get(i)[1]));
        }
        return variants;
    }

    /** The title without parts at its ends that name the site, as one of {@code names} does. */
    static String bare(String title, Collection<String> names) {
        String bare = title;
        for (int i = 0; i < MOST_PARTS; i++) {
            String less = once(bare, names);
            if (less.equals(bare)) {
                break;
            }
            bare = less;
        }
        return bare;
    }

    private static String once(String title, Collection<String> names) {
        List<int[]> bars = bars(title);
        if (bars.isEmpty()) {
            return title;
        }
        int[] last = bars.getLast();
        if (isName(title.substring(last[1]), names)) {
            return title.substring(0, last[0]).strip();
        }
        int[] first = bars.getFirst();
        return isName(title.substring(0, first[0]), names) ? title.substring(first[1]).strip() : title;
    }

    /** The last part, which in many titles is the site's name; empty when there is but one. */
    static String last(String title) {
        List<int[]> bars = bars(title);
        return bars.isEmpty() ? "" : title.substring(bars.getLast()[1]).strip();
    }

    private static boolean isName(String part, Collection<String> names) {
        String letters = Words.letters(part);
        return !letters.isEmpty() && names.stream().map(Words::letters).anyMatch(name -> name.length() > 2
                && (name.equals(letters) || letters.equals("the" + name) || name.equals("the" + letters) || letters.length() > 4 && name.startsWith(letters)
                        || name.length() > 4 && letters.startsWith(name) && letters.length() < 2 * name.length()));
    }

    private static void add(List<String> variants, String variant) {
        String stripped = variant.strip();
        if (!stripped.isEmpty()) {
            variants.add(stripped);
        }
    }

    private static List<int[]> bars(String title) {
        List<int[]> bars = new ArrayList<>();
        Matcher bar = BAR.matcher(title);
        while (bar.find()) {
            if (bar.start() > 0 && bar.end() < title.length()) {
                bars.add(new int[] {bar.start(), bar.end()});
            }
        }
        return bars;
    }
}
