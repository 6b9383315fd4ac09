package com.codementee.audit;

import java.util.Optional;

/** Names who acts while a job runs, where that is not the system. */
public final class AuditScope {

    private static final ScopedValue<AuditActor> ACTOR = ScopedValue.newInstance();

    private AuditScope() {}

    /** Runs an action whose entries name this actor, unless an entry names its own. */
    public static void runAs(AuditActor actor, Runnable action) {
        ScopedValue.where(ACTOR, actor).run(action);
    }

    static Optional<AuditActor> current() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }
}
