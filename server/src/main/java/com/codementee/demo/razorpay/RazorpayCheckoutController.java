package com.codementee.demo.razorpay;

import com.codementee.billing.provider.CheckoutSignature;
import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.demo.DemoOnly;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.json.Text;
import com.codementee.platform.templates.HtmlTemplates;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Simulates payments at the checkout and the delivery of webhooks, for browsers and programs. */
@RestController
@RequestMapping("/__sandbox/razorpay")
@WithoutEnvelope
@Hidden
@DemoOnly
class RazorpayCheckoutController {

    private static final int MAX_ORDERS = 50;

    private final RazorpaySandbox razorpay;
    private final RazorpaySandboxStore store;
    private final RazorpayWebhooks webhooks;
    private final RazorpayAccount account;

    RazorpayCheckoutController(
            RazorpaySandbox razorpay, RazorpaySandboxStore store, RazorpayWebhooks webhooks, RazorpayAccount account) {
        this.razorpay = razorpay;
        this.store = store;
        this.webhooks = webhooks;
        this.account = account;
    }

    @PostMapping("/pay")
    @Allow(Who.PUBLIC)
    Paid pay(@Valid @RequestBody Pay body) {
        try {
            var payment = razorpay.pay(body.razorpayOrderId, body.outcome, !Boolean.FALSE.equals(body.webhooks));
            if (body.outcome == RazorpaySandbox.Outcome.FAILED) return new Paid(null, null, null);
            var signature = CheckoutSignature.of(account.keySecret(), payment.orderId(), payment.id());
            return new Paid(payment.orderId(), payment.id(), signature);
        } catch (RazorpayApiException refusal) {
            throw ApiException.invalid("razorpay_order_id", refusal.getMessage());
        }
    }

    @PostMapping("/deliver")
    @Allow(Who.PUBLIC)
    Delivered deliver(@Valid @RequestBody Deliver body) {
        int times = body.times == null ? 1 : body.times;
        return new Delivered(webhooks.deliver(body.razorpayOrderId, body.event, times), times);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Allow(Who.PUBLIC)
    List<Map<String, Object>> orders() {
        return store.orders(RazorpayQuery.latest(MAX_ORDERS)).stream().map(RazorpayJson::order).toList();
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Allow(Who.PUBLIC)
    String page() {
        return HtmlTemplates.render(
                "demo/razorpay/orders.jte", Map.of("orders", store.orders(RazorpayQuery.latest(MAX_ORDERS))));
    }

    @GetMapping(path = "/checkout.js", produces = "text/javascript")
    @Allow(Who.PUBLIC)
    Resource checkout() {
        return new ClassPathResource("sandbox/razorpay-checkout.js");
    }

    @GetMapping(path = "/checkout.css", produces = "text/css")
    @Allow(Who.PUBLIC)
    Resource style() {
        return new ClassPathResource("sandbox/razorpay-checkout.css");
    }

    @GetMapping(path = "/page.js", produces = "text/javascript")
    @Allow(Who.PUBLIC)
    Resource pageScript() {
        return new ClassPathResource("sandbox/razorpay-page.js");
    }

    record Pay(@NotNull @Text(max = 100) String razorpayOrderId, RazorpaySandbox.@NotNull Outcome outcome,
            @Nullable Boolean webhooks) {}

    record Deliver(
            @NotNull @Text(max = 100) String razorpayOrderId,
            @NotNull @Text(max = 100) String event,
            @Nullable @Min(1) @Max(1000) Integer times) {}

    /** The checkout's response to the browser; all fields are null after a failed payment. */
    record Paid(@Nullable String razorpayOrderId, @Nullable String razorpayPaymentId,
            @Nullable String razorpaySignature) {}

    /** The delivered event and how many times it was sent. */
    record Delivered(String eventId, int times) {}
}
