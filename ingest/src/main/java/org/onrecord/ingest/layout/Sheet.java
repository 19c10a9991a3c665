package org.onrecord.ingest.layout;

import java.util.List;
import java.util.Optional;

/** The lines of one text while it is found out what each is. What was decided first stays. */
final class Sheet {

    /** BODY: as far as anybody knows. */
    enum Role { BODY, HEADLINE, STANDFIRST, CAPTION, CREDIT, CROSSHEAD, FURNITURE }

    private final List<Line> lines;
    private final Role[] roles;
    private final Crumb[] crumbs;

    Sheet(List<Line> lines) {
        this.lines = lines;
        this.roles = new Role[lines.size()];
        this.crumbs = new Crumb[lines.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = Role.BODY;
            crumbs[i] = Crumb.of(lines.get(i)).orElse(null);
        }
    }

    int size() {
        return roles.length;
    }

    Line line(int i) {
        return lines.get(i);
    }

    Role role(int i) {
        return roles[i];
    }

    /** What a site says in this line, if it is one of the things that sites say. */
    Optional<Crumb> crumb(int i) {
        return Optional.ofNullable(crumbs[i]);
    }

    /** Leaves alone what is decided already. */
    void set(int i, Role role) {
        if (roles[i] == Role.BODY) {
            roles[i] = role;
        }
    }

    /** Furniture, whatever it was taken for before. */
    void discard(int i) {
        roles[i] = Role.FURNITURE;
    }

    boolean isBody(int i) {
        return roles[i] == Role.BODY;
    }

    /** The first line at or after {@code from} that is prose and body; {@link #size()}: there is none. */
    int firstProse(int from) {
        int i = from;
        while (i < size() && !(isBody(i) && line(i).isProse())) {
            i++;
        }
        return i;
    }
}
