package com.codementee.billing.orders;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiErrors;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.limits.MaxBodySize;
import com.codementee.platform.limits.NotRateLimited;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the payment provider tells us what happened. The signature is over the bytes, so the bytes are what is read. */
@RestController
class PaymentWebhookController {

    private final PaymentEvents events;

    PaymentWebhookController(PaymentEvents events) {
        this.events = events;
    }

    @PostMapping("/api/payment/webhook")
    @Allow(Who.PUBLIC)
    @NotRateLimited
    @MaxBodySize(256 * 1024)
    @ApiErrors(ErrorCode.PAYMENT_SIGNATURE_INVALID)
    Receipt receive(
            HttpServletRequest request,
            @RequestHeader(name = "X-Razorpay-Signature", required = false) @Nullable String signature,
            @RequestHeader(name = "x-razorpay-event-id", required = false) @Nullable String eventId)
            throws IOException {
        events.receive(request.getInputStream().readAllBytes(), signature, eventId);
        return new Receipt(true);
    }

    /** Says that the event is kept. */
    record Receipt(boolean stored) {}
}
