package com.codementee.demo.mail;

import com.codementee.demo.DemoOnly;
import com.codementee.demo.Faults.Kind;
import com.codementee.demo.Faults;
import com.codementee.mail.Mailer;
import com.codementee.platform.db.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Demo mode's mail provider. Stores messages in the mailbox, and a repeated message only once, like a provider with
 * idempotency keys.
 */
@Component
@DemoOnly
class SandboxMailer implements Mailer {

    private static final Duration SLOW_DELAY = Duration.ofSeconds(3);

    private final MailboxStore mailbox;
    private final Faults faults;
    private final InstantSource clock;

    SandboxMailer(MailboxStore mailbox, Faults faults, InstantSource clock) {
        this.mailbox = mailbox;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public Delivery send(Envelope envelope) {
        return switch (faults.next(Faults.Target.MAIL).orElse(null)) {
            case null -> store(envelope);
            case Kind.DOWN -> new Delivery.Failed("unreachable");
            case Kind.ERROR -> new Delivery.Failed("SMTP 451");
            case Kind.SLOW -> {
                LockSupport.parkNanos(SLOW_DELAY.toNanos());
                yield store(envelope);
            }
            case Kind.DROP_RESPONSE -> {
                store(envelope);
                yield new Delivery.Failed("no response");
            }
        };
    }

    private Delivery store(Envelope envelope) {
        if (!envelope.recipient().contains("@")) return new Delivery.Refused("invalid address");
        mailbox.insert(Ids.next(), envelope.messageId(), envelope.recipient(), envelope.bcc(), envelope.mime(),
                clock.instant());
        return new Delivery.Accepted();
    }
}
