package org.onrecord.web.upkeep;

/** What is brought up to the record, in this order. */
public enum Part {

    INDEX("putting statements into the index"), ORIGINS("comparing reports"), CLAIMS("comparing statements"),
    STORIES("putting reports into stories");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** What is done, in words. */
    public String words() {
        return words;
    }
}
