package org.onrecord.web.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.onrecord.record.correction.Answer;
import org.onrecord.web.provider.Asking.Came;

/**
 * The service that people sign in with. It is asked when the first one signs in with it, not before: while it is down the server starts, and passwords
 * are taken. Safe for many threads.
 */
public final class Provider {

    /** What it publishes of itself changes seldom, its keys every few weeks. */
    private static final Duration FRESH = Duration.ofHours(1);

    /** So long after a failure, or after its keys were fetched, nothing is fetched again: whoever sends forged proofs does not make the server ask all the time. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final ProviderSettings settings;
    private final InstantSource clock;
    private final Asking asking;

    private Optional<Published> published = Optional.empty();
    private Optional<Failure> failure = Optional.empty();

    public Provider(ProviderSettings settings, InstantSource clock) {
        this(settings, clock, Asking.PATIENCE);
    }

    Provider(ProviderSettings settings, InstantSource clock, Duration patience) {
        this.settings = settings;
        this.clock = clock;
        this.asking = new Asking(patience);
    }

    /** What it says of itself. @param keys as it publishes them */
    private record Published(OpenId openId, String keys, Instant at) { }

    private record Failure(Answer.Refused<Published> why, Instant at) { }

    public ProviderSettings settings() {
        return settings;
    }

    /** @param back where it is to send the browser */
    public Answer<Journey> begin(URI back) {
        return published(FRESH).map(known -> known.openId().journey(back));
    }

    /** Asks whom a code stands for. @param code as the browser brought it, with the journey's state */
    public Answer<Account> end(Journey journey, String code) {
        return published(FRESH).then(known -> asking.ask(known.openId().question(code, journey)).then(came -> account(known, came, journey)));
    }

    /** Whose keys have changed is asked for them once more. */
    private Answer<Account> account(Published known, Came came, Journey journey) {
        Answer<Account> account = known.openId().account(came, known.keys(), journey);
        return account instanceof Answer.Refused<Account> refused && refused.code().equals(OpenId.WRONG_KEY)
                ? published(PAUSE).then(anew -> anew == known ? account : anew.openId().account(came, anew.keys(), journey)) : account;
    }

    /** @param oldest of what is known already and good enough */
    private Answer<Published> published(Duration oldest) {
        Instant now = clock.instant();
        synchronized (this) {
            if (published.filter(known -> known.at().plus(oldest).isAfter(now)).isPresent()) {
                return Answer.done(published.get());
            }
            if (failure.filter(last -> last.at().plus(PAUSE).isAfter(now)).isPresent()) {
                return failure.get().why();
            }
        }
        return kept(fetch(), now);
    }

    private synchronized Answer<Published> kept(Answer<Published> fetched, Instant now) {
        switch (fetched) {
            case Answer.Done<Published>(Published known) -> {
                published = Optional.of(known);
                failure = Optional.empty();
            }
            case Answer.Refused<Published> refused -> failure = refused.code().equals(Asking.BUSY) ? failure : Optional.of(new Failure(refused, now));
        }
        return fetched;
    }

    private Answer<Published> fetch() {
        URI address = URI.create(settings.issuer().toString().replaceFirst("/$", "") + WELL_KNOWN);
        return text(address).then(said -> OpenId.read(said, settings)).then(openId -> text(openId.keys()).then(openId::readKeys)
                .map(keys -> new Published(openId, keys, clock.instant())));
    }

    private Answer<String> text(URI address) {
        return asking.ask(Question.of(address)).then(came -> came.status() == 200 ? Answer.done(came.text())
                : Answer.refused("provider-wrong", "it answers " + came.status() + " at " + address.getPath()));
    }
}
