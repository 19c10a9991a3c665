package org.onrecord.domain;

/** How many of a thing there are, in words: "1 report", "14 reports". */
public final class Amount {

    private Amount() {
    }

    /** @param thing one of it; several have an "s" more */
    public static String of(long number, String thing) {
        return of(number, thing, thing + "s");
    }

    public static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
