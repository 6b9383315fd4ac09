package com.codementee.billing.orders;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.limits.MaxBodySize;
import com.codementee.platform.limits.NotRateLimited;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Receives the payment provider's webhooks. The signature covers the exact bytes, so the controller reads the raw body.
 */
@RestController
class PaymentWebhookController {

    private final PaymentEventInbox inbox;

    PaymentWebhookController(PaymentEventInbox inbox) {
        this.inbox = inbox;
    }

    @PostMapping("/api/payment/webhook")
    @Allow(Who.PUBLIC)
    @NotRateLimited
    @MaxBodySize(256 * 1024)
    @RespondsWithErrors(ErrorCode.PAYMENT_SIGNATURE_INVALID)
    Receipt receive(
            HttpServletRequest request,
            @RequestHeader(name = "X-Razorpay-Signature", required = false) @Nullable String signature,
            @RequestHeader(name = "x-razorpay-event-id", required = false) @Nullable String eventId)
            throws IOException {
        inbox.receive(request.getInputStream().readAllBytes(), signature, eventId);
        return new Receipt(true);
    }

    /** Confirms that the event is stored. */
    record Receipt(boolean stored) {}
}
