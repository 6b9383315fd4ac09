package com.codementee.billing.provider;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Tests the gateway against the provider's test mode, if the environment holds test keys. */
@EnabledIfEnvironmentVariable(named = "RAZORPAY_TEST_KEY_ID", matches = "rzp_test_.+")
class RazorpayLiveGatewayTest implements PaymentGatewayContract {

    @Override
    public PaymentGateway gateway() {
        var account = new RazorpayAccount(
                "razorpay", System.getenv("RAZORPAY_TEST_KEY_ID"), System.getenv("RAZORPAY_TEST_KEY_SECRET"), List.of(),
                () -> "https://api.razorpay.com/v1");
        return new RazorpayGateway(new RazorpayHttpClient(account));
    }
}
