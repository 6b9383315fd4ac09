package com.codementee.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acted: a person, identified by id, or another actor, identified by name. The log stores no person's name; it
 * shows the account's current name.
 */
public record AuditActor(@Nullable UUID id, @Nullable String name) {

    /** A job of this application. */
    public static final AuditActor SYSTEM = new AuditActor(null, "system");

    /** A client that is not signed in. */
    public static final AuditActor VISITOR = new AuditActor(null, "visitor");

    /** The payment provider: calls of its webhook, and changes made in its dashboard. */
    public static final AuditActor RAZORPAY = new AuditActor(null, "Razorpay");

    /** Somebody with a shell on the server. */
    public static final AuditActor COMMAND_LINE = new AuditActor(null, "command line");

    public static AuditActor person(UUID id) {
        return new AuditActor(id, null);
    }
}
