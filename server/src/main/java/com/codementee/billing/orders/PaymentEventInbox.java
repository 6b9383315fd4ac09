package com.codementee.billing.orders;

import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.crypto.Sha256;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.jobs.Jobs;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Stores each of the payment provider's webhook events once and schedules the job that handles it.
 *
 * <p>Every correctly signed body is stored and answered with 200, even if it is not JSON or has an unknown type. The
 * provider would repeat a refused event for a day and then disable the webhook.
 */
@Service
class PaymentEventInbox {

    private static final Pattern EVENT_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final PaymentEventStore events;
    private final OrderStore orders;
    private final RazorpayAccount account;
    private final Transactions transactions;
    private final Jobs jobs;
    private final InstantSource clock;

    PaymentEventInbox(
            PaymentEventStore events,
            OrderStore orders,
            RazorpayAccount account,
            Transactions transactions,
            Jobs jobs,
            InstantSource clock) {
        this.events = events;
        this.orders = orders;
        this.account = account;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Stores an event and schedules its handling for now.
     *
     * @param signature the HMAC of the body's bytes under one of our webhook secrets
     * @param eventId the event's id at the provider; if null, the body's hash identifies the event
     * @throws ApiException 400 PAYMENT_SIGNATURE_INVALID
     */
    void receive(byte[] body, @Nullable String signature, @Nullable String eventId) {
        if (!isSigned(body, signature)) {
            throw new ApiException(ErrorCode.PAYMENT_SIGNATURE_INVALID, "The signature does not match this body.");
        }
        var id = eventId != null && EVENT_ID.matcher(eventId).matches() ? eventId : "sha256:" + Sha256.hex(body);
        var parsed = PaymentEventBody.parse(body);
        transactions.run(() -> {
            boolean isNew = events.insert(id, parsed.event(), parsed.razorpayOrderId(), body, clock.instant()) == 1;
            // The provider's API may have lagged behind the first delivery, so a repeated event is handled again.
            if (isNew) jobs.schedule(PaymentEventTaskInstances.first(id));
            else if (orders.isUnsettled(parsed.razorpayOrderId())) jobs.schedule(PaymentEventTaskInstances.again(id));
        });
    }

    private boolean isSigned(byte[] body, @Nullable String signature) {
        return signature != null
                && account.webhookSecrets().stream()
                        .anyMatch(secret -> HmacSha256.constantTimeEquals(HmacSha256.hex(secret, body), signature));
    }
}
