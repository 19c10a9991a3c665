package org.onrecord.web.setting;

import java.util.EnumMap;
import java.util.Map;

/** How the server is run: a value that fits for every setting. */
public final class Settings {

    /** Everything as it is where nobody says anything. */
    public static final Settings USUAL = new Settings(new EnumMap<>(Setting.class));

    private final Map<Setting, String> said;

    private Settings(Map<Setting, String> said) {
        this.said = said;
    }

    /** The same with another value, which must fit. */
    public Settings with(Setting setting, String value) {
        setting.mistake(value).ifPresent(mistake -> {
            throw new IllegalArgumentException(setting.key() + " " + (setting.isSecret() ? "" : value + " ") + mistake);
        });
        Map<Setting, String> more = new EnumMap<>(said.isEmpty() ? Map.of(setting, value) : said);
        more.put(setting, value);
        return new Settings(more);
    }

    public String text(Setting setting) {
        return said.getOrDefault(setting, setting.usual());
    }

    /** Of a setting that is a number. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** Of a setting that is "yes" or "no". */
    public boolean isOn(Setting setting) {
        return text(setting).equals("yes");
    }

    /** Whether somebody said what it is to be, be it what it is anyway. */
    public boolean isSaid(Setting setting) {
        return said.containsKey(setting);
    }

    /** A file, or an address "jdbc:postgresql://…". */
    public String record() {
        return text(Setting.RECORD);
    }
}
