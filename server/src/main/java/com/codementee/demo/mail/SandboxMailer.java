package com.codementee.demo.mail;

import com.codementee.demo.DemoOnly;
import com.codementee.demo.Faults;
import com.codementee.demo.Faults.Kind;
import com.codementee.mail.Mailer;
import com.codementee.platform.db.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * The mail provider of demo mode: keeps what it is given in the mailbox. Like providers that know idempotency keys
 * it takes a repeated message once.
 */
@Component
@DemoOnly
class SandboxMailer implements Mailer {

    private static final Duration SLOW = Duration.ofSeconds(3);

    private final MailboxStore mailbox;
    private final Faults faults;
    private final InstantSource clock;

    SandboxMailer(MailboxStore mailbox, Faults faults, InstantSource clock) {
        this.mailbox = mailbox;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public Delivery send(Posting posting) {
        return switch (faults.next(Faults.Target.MAIL).orElse(null)) {
            case null -> keep(posting);
            case Kind.DOWN -> new Delivery.Failed("not reachable");
            case Kind.ERROR -> new Delivery.Failed("SMTP 451");
            case Kind.SLOW -> {
                LockSupport.parkNanos(SLOW.toNanos());
                yield keep(posting);
            }
            case Kind.DROP_RESPONSE -> {
                keep(posting);
                yield new Delivery.Failed("no answer");
            }
        };
    }

    private Delivery keep(Posting posting) {
        if (!posting.recipient().contains("@")) return new Delivery.Refused("not an address");
        mailbox.keep(Ids.next(), posting.messageId(), posting.recipient(), posting.bcc(), posting.mime(), clock.instant());
        return new Delivery.Accepted();
    }
}
