package org.onrecord.web.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Settings as they are said in a file, in the environment and on the command line: what stands later in this list holds. */
public final class Configuration {

    /** Names the file in the environment; the flag is {@code --config}. */
    public static final String FILE_VARIABLE = "ONRECORD_CONFIG";

    /** Bytes; a file with every setting and a comment on each has a tenth of it. */
    private static final long LONGEST_FILE = 1 << 16;

    /** Bytes of a file that holds a secret. */
    private static final long LONGEST_SECRET = 4_096;

    /** Where a browser is sent back to without further ado. */
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");

    /** What is of no use without a service. */
    private static final List<Setting> OF_ISSUER = List.of(Setting.OIDC_CLIENT, Setting.OIDC_SECRET, Setting.OIDC_SECRET_FILE, Setting.OIDC_NEWCOMERS);

    /** Names that are shown again: what looks otherwise may be part of a secret. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_-]{0,30}");

    private final Map<Setting, String> values = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    /** Also with a value that does not fit. */
    private final Set<Setting> named = EnumSet.noneOf(Setting.class);

    private Configuration() { }

    /**
     * What came of it.
     *
     * @param mistakes one sentence each, which says where it is; empty: the settings may be used
     */
    public record Configured(Settings settings, List<String> mistakes) {

        public Configured {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * Reads settings.
     *
     * @param file        named on the command line; empty: the one that the environment names, if it does
     * @param environment of the process: names it does not know are others' business
     * @param flags       what the command line says
     */
    public static Configured read(Optional<Path> file, Map<String, String> environment, Map<Setting, String> flags) {
        Configuration read = new Configuration();
        file.or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE)).filter(name -> !name.isBlank()).map(Path::of)).ifPresent(read::file);
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(environment.get(setting.variable())).ifPresent(value -> read.set(setting, value, setting.variable() + " in the environment"));
        }
        flags.forEach((setting, value) -> read.set(setting, value, setting.flag()));
        read.secret();
        read.contradictions();
        Settings settings = Settings.USUAL;
        for (Map.Entry<Setting, String> value : read.values.entrySet()) {
            settings = settings.with(value.getKey(), value.getValue());
        }
        return new Configured(settings, read.mistakes);
    }

    private void file(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                mistakes.add(file + " is longer than " + LONGEST_FILE + " bytes: it is no file of settings");
                return;
            }
            int number = 0;
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R")) {
                number++;
                if (!line.isBlank() && !line.strip().startsWith("#")) {
                    line(line.strip(), file + ", line " + number);
                }
            }
        } catch (IOException _) {
            mistakes.add(file + " cannot be read: --config names a file of settings, lines like 'port = 9000'");
        }
    }

    /** Puts a secret that stands in a file of its own where it would stand otherwise. */
    private void secret() {
        String file = said(Setting.OIDC_SECRET_FILE);
        if (file.isEmpty()) {
            return;
        }
        try {
            String secret = Files.size(Path.of(file)) > LONGEST_SECRET ? "" : Files.readString(Path.of(file)).strip();
            if (secret.isEmpty() || secret.lines().count() > 1) {
                mistakes.add("oidc-secret-file names a file that does not hold one line: the secret alone belongs into it");
            } else if (!said(Setting.OIDC_SECRET).isEmpty()) {
                mistakes.add("oidc-secret and oidc-secret-file are both set: one is enough");
            }
            values.put(Setting.OIDC_SECRET, secret);
        } catch (IOException | InvalidPathException _) {
            mistakes.add("oidc-secret-file names a file that cannot be read: see to it that whoever runs the server may read it");
        }
    }

    /** What is wrong with several settings together. */
    private void contradictions() {
        if (said(Setting.OIDC_ISSUER).isEmpty()) {
            withoutIssuer();
            return;
        }
        if (said(Setting.OIDC_CLIENT).isBlank()) {
            mistakes.add("oidc-issuer is set without oidc-client: the service tells the client_id where this server is registered with it");
        }
        if (said(Setting.PUBLIC_ADDRESS).isEmpty() && !LOOPBACK.contains(said(Setting.HOST))) {
            mistakes.add("oidc-issuer is set without public-address: the service sends people back to it, e.g. https://record.example");
        }
    }

    /** Whoever says something of a service wants people to sign in: a server that lets everybody do everything is not it. */
    private void withoutIssuer() {
        if (!named.contains(Setting.OIDC_ISSUER)) {
            OF_ISSUER.stream().filter(setting -> named.contains(setting) && !said(setting).equals(setting.usual()))
                    .forEach(setting -> mistakes.add(setting.key() + " is set without oidc-issuer: say which service it is of, or leave it out"));
        }
    }

    private String said(Setting setting) {
        return values.getOrDefault(setting, setting.usual());
    }

    private void line(String line, String where) {
        int sign = line.indexOf('=');
        String key = (sign < 0 ? line : line.substring(0, sign)).strip();
        Optional<Setting> setting = Setting.called(key);
        if (sign < 0) {
            mistakes.add(where + ": there is no '=' in it; a setting is a line like 'port = 9000', a comment begins with '#'");
        } else if (setting.isEmpty()) {
            mistakes.add(where + ": " + unknown(key));
        } else {
            set(setting.get(), line.substring(sign + 1).strip(), where);
        }
    }

    /** Shows nothing that may be a value. */
    private static String unknown(String key) {
        String first = key.split("\\s", 2)[0];
        if (Setting.called(first).isPresent()) {
            return "between '" + first + "' and '=' stands something; a setting is a line like 'port = 9000'";
        }
        return "there is no setting " + (NAME.matcher(first).matches() ? "'" + first + "'" : "of this name") + "; there are " + String.join(", ", Setting.keys());
    }

    private void set(Setting setting, String value, String where) {
        if (!value.isEmpty()) {
            named.add(setting);
        }
        Optional<String> mistake = setting.mistake(value);
        mistake.ifPresentOrElse(what -> mistakes.add(where + ": " + setting.key() + (setting.isSecret() ? " " : " '" + value + "' ") + what), () -> values.put(setting, value));
    }
}
