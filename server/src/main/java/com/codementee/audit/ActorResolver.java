package com.codementee.audit;

import com.codementee.platform.http.ClientAddressResolver;
import com.codementee.platform.security.AccessInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds who sent the current request, and from which IP address. Outside requests, that is the actor that
 * {@link ActorScope} names, or the system.
 */
@Component
class ActorResolver {

    record Origin(AuditActor actor, @Nullable String ip) {}

    private final ClientAddressResolver addresses;

    ActorResolver(ClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    Origin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new Origin(ActorScope.current().orElse(AuditActor.SYSTEM), null);
        }
        var request = attributes.getRequest();
        var caller = AccessInterceptor.callerOf(request);
        var actor = caller == null ? AuditActor.VISITOR : AuditActor.person(caller.id());
        return new Origin(actor, addresses.resolve(request));
    }
}
