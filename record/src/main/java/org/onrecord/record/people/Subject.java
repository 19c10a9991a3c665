package org.onrecord.record.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.record.correction.Answer;

/**
 * Who somebody is at another service that they sign in with. An administrator names an e-mail address or the identifier that they have there; with their first signing in
 * that becomes the service and the identifier, so that an address which is given to somebody else later lets nobody in.
 *
 * @param kept as it stands in the record: "mailto:" and an address, "sub:" and an identifier, or the service's address, a space and an identifier
 */
public record Subject(String kept) {

    private static final String BY_MAIL = "mailto:";
    private static final String BY_IDENTIFIER = "sub:";

    private static final Pattern MAIL = Pattern.compile("[^\\s\\p{C}@<>\"]{1,64}@[^\\s\\p{C}@<>\"]{1,255}");

    /** No others are the same small: of U+212A, the sign of Kelvin, Java makes a "k", and so of one address another's. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

    /** OpenID Connect Core 1.0, 2: 255 ASCII characters at most. */
    private static final Pattern IDENTIFIER = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    private static final Pattern KEPT = Pattern.compile("(?:mailto:|sub:|https?://\\S+ ).+", Pattern.DOTALL);

    public Subject {
        if (!KEPT.matcher(kept).matches()) {
            throw new IllegalArgumentException("says neither an address, nor an identifier, nor where it is one");
        }
    }

    /** Whoever has an e-mail address there, once the service says that it is theirs. */
    public static Answer<Subject> ofMail(String typed) {
        String mail = CAPITALS.matcher(typed.strip()).replaceAll(letters -> letters.group().toLowerCase(Locale.ROOT));
        return MAIL.matcher(mail).matches() ? Answer.done(new Subject(BY_MAIL + mail)) : Answer.refused("bad-email", "that is no e-mail address: write it as mara@quarry.example");
    }

    /** Whoever has an identifier there, the "sub" of OpenID Connect. */
    public static Answer<Subject> ofIdentifier(String typed) {
        return IDENTIFIER.matcher(typed.strip()).matches() ? Answer.done(new Subject(BY_IDENTIFIER + typed.strip()))
                : Answer.refused("bad-subject", "that is no identifier: the service names it 'sub', up to 255 letters, digits and signs");
    }

    /** Whoever a service says they are. @param service its address, @param identifier what it calls them, as it stands there */
    public static Answer<Subject> at(String service, String identifier) {
        return IDENTIFIER.matcher(identifier).matches() ? Answer.done(new Subject(service + " " + identifier))
                : Answer.refused("bad-subject", "the service gives them an identifier that is none");
    }

    /** Whether an administrator named them, and they have not signed in since. */
    public boolean isAwaited() {
        return kept.startsWith(BY_MAIL) || kept.startsWith(BY_IDENTIFIER);
    }

    /** For people, e.g. "mara@quarry.example" or "248289 at https://login.quarry.example". */
    public String words() {
        if (kept.startsWith(BY_MAIL)) {
            return kept.substring(BY_MAIL.length());
        }
        int space = kept.indexOf(' ');
        return kept.startsWith(BY_IDENTIFIER) ? kept.substring(BY_IDENTIFIER.length()) : kept.substring(space + 1) + " at " + kept.substring(0, space);
    }
}
