package org.onrecord.web.provider;

import java.util.Map;
import java.util.Optional;

/**
 * Why a provider sent somebody back without a code: the words of RFC 6749, 4.1.2.1, and of OpenID Connect Core 1.0, 3.1.2.6. What else it says, or whoever writes such an address,
 * is shown nowhere.
 *
 * @param word    for the log
 * @param message what it means, as the end of a sentence
 */
public record SentBack(String word, String message) {

    private static final String WRONGLY_ASKED = "it does not take what this server asks it";
    private static final String NOT_ASKED = "it did not ask you what it has to ask first";
    private static final String DENIED = "access_denied";

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry(DENIED, "you said there that it should not, or it does not let you"),
            Map.entry("invalid_scope", "it does not let this server ask for openid, email and profile"),
            Map.entry("unauthorized_client", "it does not let this server ask so: it is to be registered there for the authorization code flow"),
            Map.entry("unsupported_response_type", "it does not let this server ask so: it is to be registered there for the authorization code flow"),
            Map.entry("invalid_request", WRONGLY_ASKED), Map.entry("invalid_request_uri", WRONGLY_ASKED), Map.entry("invalid_request_object", WRONGLY_ASKED),
            Map.entry("request_not_supported", WRONGLY_ASKED), Map.entry("request_uri_not_supported", WRONGLY_ASKED), Map.entry("registration_not_supported", WRONGLY_ASKED),
            Map.entry("server_error", "it has a fault"), Map.entry("temporarily_unavailable", "it has too much to do, or is being repaired"),
            Map.entry("interaction_required", NOT_ASKED), Map.entry("login_required", NOT_ASKED), Map.entry("account_selection_required", NOT_ASKED), Map.entry("consent_required", NOT_ASKED));

    /** @param error as the browser brought it */
    public static SentBack of(Optional<String> error) {
        return error.filter(WORDS::containsKey).map(word -> new SentBack(word, WORDS.get(word)))
                .orElseGet(() -> new SentBack(error.isEmpty() ? "no-code" : "another-error", "it sends you back and does not say who you are"));
    }

    /** Whether it was of the person's own will, or of what the provider lets them do. */
    public boolean isDenied() {
        return word.equals(DENIED);
    }
}
