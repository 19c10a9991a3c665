package org.onrecord.web.provider;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Subject;
import org.onrecord.web.guard.Access;
import org.onrecord.web.provider.Asking.Came;

/** What a provider publishes and proves, by OpenID Connect Core 1.0: the only place that knows the library. */
final class OpenId {

    /** Code of a proof that none of the known keys has signed. */
    static final String WRONG_KEY = "provider-wrong-key";

    /** With keys that a provider publishes. None that is signed with a secret which both have, and none that is not signed. */
    private static final List<JWSAlgorithm> ALGORITHMS = List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512,
            JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    private static final int MOST_PORT = 65_535;

    private static final Scope SCOPE = new Scope("openid", "email", "profile");

    private static final Answer<Account> WRONG_AUDIENCE = Answer.refused("provider-wrong-audience", "its proof is for another server than this one");

    private final OIDCProviderMetadata metadata;
    private final ProviderSettings settings;

    private OpenId(OIDCProviderMetadata metadata, ProviderSettings settings) {
        this.metadata = metadata;
        this.settings = settings;
    }

    /** @param published as it stands at the provider's well-known address */
    static Answer<OpenId> read(String published, ProviderSettings settings) {
        try {
            OpenId read = new OpenId(OIDCProviderMetadata.parse(published), settings);
            if (!bare(read.metadata.getIssuer().getValue()).equals(bare(settings.issuer().toString()))) {
                return Answer.refused("provider-wrong", "it says of itself that it is another one: oidc-issuer is to be written as it writes it");
            }
            boolean whole = read.mayBeAsked(read.metadata.getAuthorizationEndpointURI()) && read.mayBeAsked(read.metadata.getTokenEndpointURI()) && read.mayBeAsked(read.metadata.getJWKSetURI());
            return whole ? Answer.done(read) : Answer.refused("provider-wrong", "it does not say at which https addresses it is asked");
        } catch (ParseException | IllegalArgumentException _) {
            return Answer.refused("provider-wrong", "what it publishes of itself is not what OpenID Connect has");
        }
    }

    private static String bare(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    /** Over https alone, but for a provider on this machine. */
    private boolean mayBeAsked(URI address) {
        return address != null && address.getHost() != null && address.getPort() != 0 && address.getPort() <= MOST_PORT && ("https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && Access.isLoopback(address.getHost()) && Access.isLoopback(settings.issuer().getHost()));
    }

    /** Where its keys stand. */
    URI keys() {
        return metadata.getJWKSetURI();
    }

    /** @return the same, if they are keys */
    Answer<String> readKeys(String published) {
        try {
            JWKSet.parse(published);
            return Answer.done(published);
        } catch (java.text.ParseException | IllegalArgumentException _) {
            return Answer.refused("provider-wrong", "what stands where its keys should be is none");
        }
    }

    Journey journey(URI back) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI to = new AuthenticationRequest.Builder(new ResponseType(ResponseType.Value.CODE), SCOPE, new ClientID(settings.client()), back)
                .endpointURI(metadata.getAuthorizationEndpointURI()).state(state).nonce(nonce).codeChallenge(verifier, CodeChallengeMethod.S256).build().toURI();
        return new Journey(to, state.getValue(), nonce.getValue(), verifier.getValue(), back);
    }

    /** Asks for the proof. @param code not blank */
    Question question(String code, Journey journey) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), journey.back(), new CodeVerifier(journey.verifier()));
        ClientID client = new ClientID(settings.client());
        TokenRequest.Builder request = settings.secret().map(secret -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(client, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant));
        HTTPRequest http = request.build().toHTTPRequest();
        Map<String, String> headers = http.getHeaderMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(",", entry.getValue())));
        return new Question(metadata.getTokenEndpointURI(), headers, Optional.of(http.getBody()));
    }

    /** As OpenID Connect Discovery has it: where a provider does not say otherwise, in the head. */
    private ClientAuthentication authentication(ClientID client, Secret secret) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean inHead = methods == null || methods.isEmpty() || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inHead ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    }

    /** Whom the provider's answer proves somebody to be. @param keys that have signed it, or not */
    Answer<Account> account(Came came, String keys, Journey journey) {
        try {
            HTTPResponse response = new HTTPResponse(came.status());
            response.setEntityContentType(ContentType.APPLICATION_JSON);
            response.setBody(came.text());
            TokenResponse said = OIDCTokenResponseParser.parse(response);
            return said.indicatesSuccess() ? proven(((OIDCTokenResponse) said.toSuccessResponse()).getOIDCTokens().getIDToken(), keys, journey)
                    : Answer.refused("provider-refused", refusal(said));
        } catch (ParseException | java.text.ParseException | IllegalArgumentException _) {
            return Answer.refused("provider-wrong", "what it answers is not what OpenID Connect has");
        }
    }

    /** One of the words that RFC 6749 has, and no other that a provider may choose. */
    private static String refusal(TokenResponse said) {
        String word = Optional.ofNullable(said.toErrorResponse().getErrorObject()).map(error -> error.getCode()).orElse("");
        return switch (String.valueOf(word)) {
            case "invalid_grant" -> "it does not take the code that it gave, or not any more";
            case "invalid_client", "unauthorized_client" -> "it does not know this server: oidc-client and oidc-secret are to be what it has";
            default -> "it refuses to say who has come";
        };
    }

    private Answer<Account> proven(JWT token, String keys, Journey journey) throws ParseException, java.text.ParseException {
        if (token == null) {
            return Answer.refused("provider-wrong", "it sends no proof");
        }
        JWSAlgorithm algorithm = JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
        if (!ALGORITHMS.contains(algorithm)) {
            return Answer.refused("provider-wrong", "its proof is not signed with a key that it publishes");
        }
        Issuer issuer = metadata.getIssuer();
        try {
            new IDTokenValidator(issuer, new ClientID(settings.client()), algorithm, JWKSet.parse(keys)).validate(token, new Nonce(journey.nonce()));
            return account(token.getJWTClaimsSet());
        } catch (BadJWTException _) {
            return why(token.getJWTClaimsSet(), journey);
        } catch (BadJOSEException _) {
            return Answer.refused(WRONG_KEY, "its proof is signed with a key that is not its own");
        } catch (JOSEException _) {
            return Answer.refused("provider-wrong", "its proof is signed with a key that cannot be used");
        }
    }

    /** Why the claims of a proof that its key has signed are not believed. */
    private Answer<Account> why(JWTClaimsSet claims, Journey journey) throws java.text.ParseException {
        if (!metadata.getIssuer().getValue().equals(claims.getIssuer())) {
            return Answer.refused("provider-wrong-issuer", "its proof is another service's");
        }
        if (!claims.getAudience().contains(settings.client())) {
            return WRONG_AUDIENCE;
        }
        return journey.nonce().equals(claims.getStringClaim("nonce")) ? Answer.refused("provider-expired", "its proof is too old, or not whole: the clocks of both machines are to be right")
                : Answer.refused("provider-wrong-nonce", "its proof is for another signing in than this one");
    }

    /** Of claims that have been proven, but for whom it was proven to: the library takes a proof that another server asked for, where this one is named in it too. */
    private Answer<Account> account(JWTClaimsSet claims) throws java.text.ParseException {
        String party = claims.getStringClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(settings.client())) {
            return WRONG_AUDIENCE;
        }
        boolean theirs = String.valueOf(claims.getClaim("email_verified")).equals("true");
        Optional<Subject> mail = Optional.ofNullable(claims.getStringClaim("email")).filter(_ -> theirs)
                .flatMap(address -> Subject.ofMail(address) instanceof Answer.Done<Subject>(Subject named) ? Optional.of(named) : Optional.empty());
        Optional<String> name = Optional.ofNullable(claims.getStringClaim(settings.name()));
        return Subject.at(bare(metadata.getIssuer().getValue()), claims.getSubject()).map(subject -> new Account(subject, mail, name));
    }
}
