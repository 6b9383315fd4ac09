package com.codementee.identity;

import com.codementee.platform.cache.CacheInvalidation;
import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;

/** Appoints admins. Nothing in the API does; whoever may use the machine and its database can. */
public final class AdminPromotion {

    private static final String NAME = "Admin";

    private AdminPromotion() {}

    /**
     * Makes whoever has this address an admin, or a new admin with this address, and returns the token of a link to
     * choose a password, good for an hour.
     *
     * <p>Anybody can have registered an address that is not theirs. So whoever becomes an admin loses their password
     * and all sessions, on running nodes too: only the link lets them in.
     */
    public static String appoint(Jdbi database, String email, ZoneId zone, Instant now) {
        return database.inTransaction(transaction -> {
            var people = transaction.attach(CredentialStore.class);
            var sessions = transaction.attach(SessionStore.class);
            var links = transaction.attach(PasswordLinkStore.class);
            var known = people.idByEmail(email);
            var id = known.orElseGet(Ids::next);
            if (known.isEmpty()) {
                people.insertAdmin(id, NAME, email, zone.getId(), now);
            } else if (people.promoteToAdmin(id, now)) {
                sessions.endAll(id, now);
                CacheInvalidation.notifyOthers(transaction, LiveSessionCache.TOPIC, id.toString());
            }
            var token = PasswordLinks.newToken();
            links.closeAll(id, now);
            links.insert(PasswordLinks.hash(token), id, now, now.plus(PasswordLinks.RESET_LIFE));
            return token;
        });
    }
}
