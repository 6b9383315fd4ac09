package com.codementee.audit;

import java.util.Optional;

/** Sets the actor for a job that does not act for the system. */
public final class ActorScope {

    private static final ScopedValue<AuditActor> ACTOR = ScopedValue.newInstance();

    private ActorScope() {}

    /** Runs an action. Its entries name this actor unless they name their own. */
    public static void runAs(AuditActor actor, Runnable action) {
        ScopedValue.where(ACTOR, actor).run(action);
    }

    static Optional<AuditActor> current() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }
}
