package com.codementee.identity;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditLog;
import com.codementee.people.MentorSupplyChanged;
import com.codementee.platform.cache.CacheInvalidation;
import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Promotes people to admins. This requires access to the machine and its database; the API does not offer it. */
public final class AdminPromotion {

    private static final String NAME = "Admin";

    private AdminPromotion() {}

    /**
     * Makes the person with this email address an admin, or creates a new admin. Returns the token of a link to set a
     * password, which is valid for an hour.
     *
     * <p>Somebody else may have registered the email address. Therefore the new admin's password, two-step sign-in and
     * sessions are deleted, on all running nodes, and only the link allows them to sign in. A person who is an admin
     * already keeps two-step sign-in unless {@code resetTotp} is set, for an admin who lost both the device and the
     * recovery codes.
     *
     * @param resetTotp whether to switch off the two-step sign-in of an existing admin and end their sessions
     * @param supplyChanged receives the event of a promotion, inside the transaction, because the person may have been
     *     a mentor
     */
    public static String appoint(
            Jdbi database, String email, boolean resetTotp, ZoneId zone, Instant now,
            BiConsumer<Handle, MentorSupplyChanged> supplyChanged) {
        return database.inTransaction(transaction -> {
            var people = transaction.attach(CredentialStore.class);
            var sessions = transaction.attach(SessionStore.class);
            var links = transaction.attach(PasswordLinkStore.class);
            var known = people.idByEmail(email);
            var id = known.orElseGet(Ids::next);
            if (known.isEmpty()) {
                people.insertAdmin(id, NAME, email, zone.getId(), now);
            } else {
                boolean promoted = people.promoteToAdmin(id, now);
                if (promoted) supplyChanged.accept(transaction, new MentorSupplyChanged(id));
                if (promoted || resetTotp) {
                    people.deleteSecondFactor(id);
                    people.incrementVersion(id, now);
                    sessions.endAll(id, now);
                    CacheInvalidation.notifyOthers(transaction, CallerCache.TOPIC, id.toString());
                }
            }
            AuditLog.recordCommand(transaction, AuditAction.ACCOUNT_MADE_ADMIN, id, now);
            var token = PasswordLinks.newToken();
            links.closeAll(id, now);
            links.insert(PasswordLinks.hash(token), id, now, now.plus(PasswordLinks.RESET_LIFE));
            return token;
        });
    }
}
