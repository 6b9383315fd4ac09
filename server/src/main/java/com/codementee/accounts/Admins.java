package com.codementee.accounts;

import com.codementee.platform.db.Changes;
import com.codementee.platform.db.Ids;
import com.codementee.platform.http.Role;
import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;

/** Appoints admins. Nothing in the API does; whoever may use the machine and its database can. */
public final class Admins {

    private static final String NAME = "Admin";

    private Admins() {}

    /**
     * Makes whoever has this address an admin, or a new admin with this address, and returns the token of a link to
     * choose a password, good for an hour.
     *
     * <p>Anybody can have registered an address that is not theirs. So whoever becomes an admin loses their password
     * and all sessions, on running nodes too: only the link lets them in.
     */
    public static String appoint(Jdbi database, String email, ZoneId zone, Instant now) {
        return database.inTransaction(transaction -> {
            var people = transaction.attach(PersonStore.class);
            var sessions = transaction.attach(SessionStore.class);
            var links = transaction.attach(PasswordLinkStore.class);
            var known = people.byEmail(email);
            var id = known.map(Person::id).orElseGet(Ids::next);
            if (known.isEmpty()) {
                people.insert(id, NAME, email, null, Role.ADMIN, null, null, zone.getId(), now);
            } else if (people.promoteToAdmin(id, now)) {
                sessions.endAll(id, now);
                Changes.tellOthers(transaction, LivePeople.TOPIC, id.toString());
            }
            var token = PasswordLinks.newToken();
            links.closeAll(id, now);
            links.insert(PasswordLinks.hash(token), id, now, now.plus(PasswordLinks.RESET_LIFE));
            return token;
        });
    }
}
