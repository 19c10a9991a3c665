package org.onrecord.ingest.page.body;

/** Counts in the characters of a segment, node by node; a word may stretch over several. */
final class Tally {

    int links;
    private final Words words;
    private Segment segment;
    private boolean linked;
    private boolean strong;
    private int wordLength;
    private int hash;
    private int capitals;
    private int digits;
    private boolean linkedWord;
    private boolean strongWord;
    private boolean stopped;

    Tally(Words words) {
        this.words = words;
    }

    void begin(Segment next) {
        segment = next;
        wordLength = 0;
        stopped = false;
    }

    void end() {
        endWord();
        segment.links = links;
        links = 0;
    }

    void space() {
        endWord();
    }

    void read(String characters, boolean inLink, boolean inStrong) {
        linked = inLink;
        strong = inStrong;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letter(c, 0, 0);
            } else if (c <= ' ') {
                endWord();
            } else if (c >= 'A' && c <= 'Z') {
                letter((char) (c + 32), 1, 0);
            } else if (c >= '0' && c <= '9') {
                letter(c, 0, 1);
            } else if (c > 127 && Character.isLetterOrDigit(c)) {
                letter(Character.toLowerCase(c), Character.isUpperCase(c) ? 1 : 0, 0);
            } else {
                mark(c);
            }
        }
    }

    private void letter(char small, int capital, int digit) {
        if (wordLength == 0) {
            linkedWord = linked;
            strongWord = strong;
            note(capital == 1 ? 'A' : digit == 1 ? '1' : 'a');
        }
        wordLength++;
        hash = hash * 31 + small;
        capitals += capital << (wordLength == 1 ? 16 : 0);
        digits += digit;
        stopped = false;
        if (isIdeogram(small)) {
            endWord();
        }
    }

    /** Chinese and Japanese put no spaces between words: each character counts as one. */
    private static boolean isIdeogram(char c) {
        return c >= '\u3040' && c <= '\u9FFF';
    }

    private void mark(char c) {
        endWord();
        if (c == 0xA0 || c == 0xAD || c >= 0x200B && c <= 0x200F || c == 0xFEFF) {
            return;
        }
        segment.marks++;
        switch (c) {
            case '.', '!', '?', '…', '。', '！', '？' -> {
                segment.stops += stopped ? 0 : 1;
                stopped = true;
                note(c);
            }
            case ',', ';', '、', '，' -> {
                segment.commas++;
                note(',');
            }
            case '"', '“', '”', '„', '«', '»' -> {
                segment.quotes++;
                note('"');
            }
            default -> note(c);
        }
    }

    private void note(char kind) {
        if (segment.first == 0) {
            segment.first = kind;
        }
        segment.last = kind;
    }

    private void endWord() {
        if (wordLength == 0) {
            return;
        }
        words.add(hash);
        segment.words++;
        segment.letters += wordLength;
        segment.linkWords += linkedWord ? 1 : 0;
        segment.strongWords += strongWord ? 1 : 0;
        segment.capitalWords += capitals >>> 16;
        segment.shoutedWords += wordLength > 1 && (capitals & 0xFFFF) == wordLength - 1 && capitals >>> 16 == 1 ? 1 : 0;
        segment.numberWords += digits > 0 ? 1 : 0;
        segment.hash = segment.hash * 1_000_003 + hash;
        count(Cue.bits(hash));
        segment.last = segment.last == '1' ? '1' : 'a';
        wordLength = 0;
        hash = 0;
        capitals = 0;
        digits = 0;
    }

    private void count(long cues) {
        for (long left = cues; left != 0; left &= left - 1) {
            int cue = Long.numberOfTrailingZeros(left);
            if (segment.cues[cue] < Byte.MAX_VALUE) {
                segment.cues[cue]++;
            }
        }
        if (segment.words == 1 && cues != 0) {
            segment.firstCue = Cue.values()[Long.numberOfTrailingZeros(cues & -cues)];
        }
    }
}
