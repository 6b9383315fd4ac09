package com.codementee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the Razorpay sandbox in a browser: its checkout, which has Razorpay's interface, and its own page. */
class PaymentSandboxTest extends BrowserTest {

    private static final String OPEN = """
        order => new Promise((ready, fail) => {
          const script = document.createElement('script');
          script.src = '/__sandbox/razorpay/checkout.js';
          script.onerror = fail;
          script.onload = () => {
            window.said = [];
            const checkout = new window.Razorpay({
              key: 'rzp_test_x', order_id: order, amount: 499900, currency: 'INR', name: 'Codementee',
              description: 'Growth plan', prefill: { name: 'Asha', email: 'asha@people.example' },
              handler: answer => window.said.push(answer),
              modal: { ondismiss: () => window.said.push('dismissed') },
            });
            checkout.on('payment.failed', failure => window.said.push(failure.error.reason));
            checkout.open();
            ready();
          };
          document.head.append(script);
        })
        """;

    private static String order() throws IOException {
        var order = api().post("/api/payment/create-order", given().mentee().token(), Map.of("plan_id", "growth"))
                .data();
        return order.get("razorpay_order_id").asString();
    }

    @Test
    void paysFailsAndDismissesLikeRazorpay() throws IOException {
        var order = order();
        var visitor = visitor();
        visitor.open("/__sandbox/razorpay");
        var page = visitor.page();
        page.evaluate(OPEN, order);
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Codementee")).isVisible())
                .isTrue();
        assertThat(page.getByText("₹4,999.00").first().isVisible()).isTrue();
        visitor.checkPage("payment-stand-in");

        visitor.press("Fail");
        page.waitForFunction("() => window.said.length === 1");
        page.getByRole(AriaRole.ALERT).getByText("declined").waitFor();
        page.keyboard().press("Escape");
        page.waitForFunction("() => window.said.length === 2");
        page.evaluate(OPEN, order);
        visitor.press("Pay");
        page.waitForFunction("() => window.said.length === 1");

        assertThat(page.evaluate("() => Object.keys(window.said[0]).join()"))
                .isEqualTo("razorpay_order_id,razorpay_payment_id,razorpay_signature");
        assertThat(page.getByRole(AriaRole.DIALOG).count()).isZero();
    }

    @Test
    void paysFromTheSandboxPage() throws IOException {
        var order = order();
        var visitor = visitor();
        visitor.open("/__sandbox/razorpay");
        var row = visitor.page().getByRole(AriaRole.ROW).filter(
                new Locator.FilterOptions().setHasText(order));
        row.getByRole(AriaRole.BUTTON).first().click();

        row.getByText("paid", new Locator.GetByTextOptions().setExact(true)).waitFor();
        visitor.checkPage("payment-sandbox");
    }
}
