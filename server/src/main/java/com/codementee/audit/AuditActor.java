package com.codementee.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, by id, or something else, by name. The log stores no name of a person; it shows the present name
 * of the account.
 */
public record AuditActor(@Nullable UUID id, @Nullable String name) {

    /** A job of this application. */
    public static final AuditActor SYSTEM = new AuditActor(null, "system");

    /** A client that is not signed in. */
    public static final AuditActor VISITOR = new AuditActor(null, "visitor");

    /** The payment provider, which calls our webhook and has a dashboard that others may use. */
    public static final AuditActor RAZORPAY = new AuditActor(null, "Razorpay");

    /** Somebody with a shell on the server. */
    public static final AuditActor COMMAND_LINE = new AuditActor(null, "command line");

    public static AuditActor person(UUID id) {
        return new AuditActor(id, null);
    }
}
