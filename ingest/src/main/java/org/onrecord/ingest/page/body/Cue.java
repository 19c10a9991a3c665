package org.onrecord.ingest.page.body;

import java.util.HashMap;
import java.util.Map;

/** What single English words say of a line: the small change of news pages everywhere. */
enum Cue {

    FUNCTION("the of and to a in is was that for on with as at by from it be are were has have had this which but not or an been their its his her they he she who would "
            + "will could about after when there than into over more also said what some out up one two if can all we so no do"),
    SAID("said says saying told added according wrote asked explained statement tweeted announced insisted argued warned claimed reported spokesman spokesperson spokeswoman"),
    YOU("you your yours yourself"),
    WE("we our us ours"),
    SIGNUP("subscribe subscriber subscribers subscription newsletter newsletters sign signup email inbox join donate donation support register registration login log account free "
            + "unlimited trial offer membership member premium delivered app download"),
    SHARE("share facebook twitter whatsapp tweet pinterest linkedin instagram reddit telegram messenger flipboard print copy link follow youtube tiktok"),
    RELATED("read more related also see watch next recommended trending latest popular story stories articles article click here continue reading most listen show view"),
    LEGAL("copyright rights reserved cookies cookie privacy policy terms conditions consent inc llc ltd registered trademark reprinted permission redistributed"),
    PICTURE("photo photograph photos image images video getty reuters ap afp caption picture pictured courtesy file credit gallery screenshot shutterstock pa epa via"),
    AUTHOR("by published updated posted written editor reporter reporting contributed author correspondent edited editing writer email contact reach covers twitter bureau staff"),
    COMMENT("comment comments reply replies commenting flag moderated discussion"),
    AD("advertisement ad ads sponsored advertising advertise promoted loading"),
    DATE("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday "
            + "thursday friday saturday sunday am pm gmt est edt et ago hours minutes min mins utc bst pst"),
    SITE("home news sport sports business world politics opinion entertainment lifestyle technology tech health science travel weather culture video contact about careers help "
            + "search menu skip topics tags topic section edition"),
    NOTE("correction clarification editor version earlier originally updated misstated note disclaimer disclosure");

    private static final Map<Integer, Long> BY_WORD = new HashMap<>();

    static {
        for (Cue cue : values()) {
            for (String word : cue.words.split(" ")) {
                BY_WORD.merge(hash(word), 1L << cue.ordinal(), (a, b) -> a | b);
            }
        }
    }

    private final String words;

    Cue(String words) {
        this.words = words;
    }

    /** Of a word in small letters, as {@link Outline} makes it letter by letter. */
    static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash;
    }

    /** A bit for each cue that the word with this hash gives. */
    static long bits(int hash) {
        return BY_WORD.getOrDefault(hash, 0L);
    }
}
