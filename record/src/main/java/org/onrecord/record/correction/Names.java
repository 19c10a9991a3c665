package org.onrecord.record.correction;

/** Names that people type. */
public final class Names {

    /** Longer ones are no names: of 4,500 speakers named in 190 reports, the longest has 71 characters. */
    static final int LONGEST = 300;

    private Names() {
    }

    /** The name with one space between its words. */
    public static Answer<String> read(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            return Answer.refused("no-name", "the name is empty: write who it is");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Answer.refused("name-too-long", "a name of " + name.codePointCount(0, name.length()) + " characters is no name: " + LONGEST + " are the most");
        }
        if (name.codePoints().anyMatch(Names::isUnprintable)) {
            return Answer.refused("name-unprintable", "the name holds characters that cannot be seen: type it by hand");
        }
        return Answer.done(name);
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> c != 0x200D && c != 0x200C;
            default -> false;
        };
    }
}
