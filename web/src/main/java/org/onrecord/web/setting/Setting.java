package org.onrecord.web.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that can be set of the server. One more is one more constant here and one row in docs/serving.md: the file, the environment and the flag of
 * {@code serve} come of themselves.
 */
public enum Setting {

    RECORD("record", "onrecord.db", Fit.WORDS, "PLACE", "The record: a file, with its search index beside it; or a server, jdbc:postgresql://HOST/NAME?user=..."),
    HOST("host", "127.0.0.1", Fit.WORDS, "ADDRESS", "On which address of this machine it listens; 127.0.0.1 is reached from this machine alone."),
    PORT("port", "8017", Fit.number(0, 65_535), "N", "0: any that is free."),
    LOG("log", "off", Fit.WORDS, "FILE", "Where a line of JSON about each request goes: a file, - for standard error, or off."),
    STOP_SECONDS("stop-seconds", "10", Fit.number(0, 600), "N", "When it is stopped, it ends what it has begun to answer, but waits no longer than this."),
    LOGIN("login", "no", Fit.YES_NO, "yes|no", "Whether everybody signs in, also who sits at this machine. On an address that others reach, everybody does anyway."),
    PUBLIC_ADDRESS("public-address", "", Fit.SITE, "URL", "Where people reach it through a proxy, e.g. https://record.example; then everybody signs in."),
    RATE("rate", "20", Fit.number(0, 100_000), "N", "Requests a second that one asker may send in the long run, ten times as many at once; 0: as many as they like. Not for who sits at this machine and has not signed in."),
    UPLOAD_MB("upload-mb", "128", Fit.number(1, 2_000), "N", "The most that files sent together may have, in MB."),
    UPKEEP("upkeep", "yes", Fit.YES_NO, "yes|no", "Whether it brings index, origins, claims and stories up to the record; no: another server of the same record does, or commands."),
    OIDC_ISSUER("oidc-issuer", "", Fit.ISSUER, "URL", "Another service that people sign in with beside passwords, by OpenID Connect, e.g. https://login.example; then everybody signs in."),
    OIDC_CLIENT("oidc-client", "", Fit.ANY, "ID", "As what that service knows this server (client_id)."),
    OIDC_SECRET("oidc-secret", "", Fit.ANY, "SECRET", "By which it knows that it is this server (client_secret); in the file or the environment, never on the command line, which others can see. Empty: it asks for none."),
    OIDC_SECRET_FILE("oidc-secret-file", "", Fit.ANY, "FILE", "A file with that secret alone, instead of it."),
    OIDC_NAME("oidc-name", "preferred_username", Fit.CLAIM, "CLAIM", "Which of the things that the service tells of newcomers is their name here."),
    OIDC_NEWCOMERS("oidc-newcomers", "no", Fit.oneOf("no", "reader", "editor"), "no|reader|editor", "What becomes of people whom the service lets in and no administrator has named: no: they do not get in; otherwise they are users of that role.");

    private final String key;
    private final String usual;
    private final Fit fit;
    private final String label;
    private final String description;

    Setting(String key, String usual, Fit fit, String label, String description) {
        this.key = key;
        this.usual = usual;
        this.fit = fit;
        this.label = label;
        this.description = description;
    }

    /** As it is called in a file, e.g. "stop-seconds". */
    public String key() {
        return key;
    }

    /** Its value where nobody says anything. */
    public String usual() {
        return usual;
    }

    /** What stands for its value in help, e.g. "N". */
    public String label() {
        return label;
    }

    /** In a sentence or two, without its default. */
    public String description() {
        return description;
    }

    /** E.g. "--stop-seconds". */
    public String flag() {
        return "--" + key;
    }

    /** Whether nobody is to see its value: it has no flag, and no message shows it. */
    public boolean isSecret() {
        return this == OIDC_SECRET;
    }

    /** As it is called in the environment, e.g. "ONRECORD_STOP_SECONDS". */
    public String variable() {
        return "ONRECORD_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Why a value cannot be its value, e.g. "is not a number between 0 and 600"; empty: it can. */
    Optional<String> mistake(String value) {
        return fit.mistake(value);
    }

    static Optional<Setting> called(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** As files call them. */
    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
