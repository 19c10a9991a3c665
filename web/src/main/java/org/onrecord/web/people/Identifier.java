package org.onrecord.web.people;

import java.time.InstantSource;
import java.util.Optional;
import org.onrecord.record.people.Scope;
import org.onrecord.record.people.User;
import org.onrecord.record.people.UserRole;
import org.onrecord.record.store.Passes;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.ask.Asker.By;
import org.onrecord.web.ask.Role;
import org.onrecord.web.guard.Arrival;
import org.onrecord.web.guard.Browsers;
import org.onrecord.web.guard.Identification;
import org.onrecord.web.guard.Known;

/** Knows who asks by a key or a session, or as whoever sits at this machine. */
public final class Identifier implements Identification {

    private final Passes passes;
    private final Doors doors;
    private final InstantSource clock;
    private final Browsers browsers;

    public Identifier(Passes passes, Doors doors, InstantSource clock) {
        this.passes = passes;
        this.doors = doors;
        this.clock = clock;
        this.browsers = new Browsers(doors.cookies(), doors.secrets());
    }

    @Override
    public Known of(Arrival arrival) throws RecordFault {
        Optional<String> key = arrival.key();
        if (key.isPresent()) {
            return new Known(ofKey(key.get(), arrival), Optional.empty());
        }
        if (!doors.login()) {
            return browsers.known(arrival, token -> new Asker(System.getProperty("user.name", ""), Role.ADMIN, token, By.MACHINE, arrival.from()));
        }
        Optional<String> session = doors.cookies().session(arrival);
        Optional<User> user = session.isEmpty() ? Optional.empty() : passes.session(Digests.of(session.get()), clock.instant());
        return user.isEmpty() ? browsers.known(arrival, token -> Asker.nobody(token, arrival.from()))
                : new Known(new Asker(user.get().name(), role(user.get().role()), doors.secrets().token(session.get()), By.SESSION, arrival.from()), Optional.empty());
    }

    private Asker ofKey(String key, Arrival arrival) throws RecordFault {
        return passes.key(Digests.of(key), clock.instant()).map(holder -> new Asker(holder.user().name(), role(Scope.most(holder.key().scopes(), holder.user().role())), "", By.KEY, arrival.from()))
                .orElseGet(() -> Asker.nobody("", arrival.from()));
    }

    static Role role(UserRole role) {
        return switch (role) {
            case READER -> Role.READER;
            case EDITOR -> Role.EDITOR;
            case ADMIN -> Role.ADMIN;
        };
    }
}
