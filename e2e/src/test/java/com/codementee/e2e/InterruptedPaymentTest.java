package com.codementee.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Tests payments with interruptions: a second tab, a closed window, a lost connection. */
class InterruptedPaymentTest extends BrowserTest {

    private static final Pattern WHERE_IT_STANDS = Pattern.compile("/api/payment/(verify-payment|orders)");
    private static final Pattern PAY_PAGE = Pattern.compile("/pay/");

    @Test
    void paysOnceFromTwoTabs() throws IOException {
        var person = given().mentee();
        var visitor = visitor();
        var first = choosesGrowth(visitor, person);
        var second = visitor.newTab();
        second.navigate(first.url());
        // A checkout is open in the first tab, so the second asks the server before it opens another.
        button(second, "Pay ₹4,999").click();
        button(second, "Pay").waitFor();

        button(first, "Pay").click();
        assertThat(heading(first, "Paid. Your plan is active")).isVisible();
        visitor.expectErrorStatus(422); // the provider takes no second payment for an order
        button(second, "Pay").click();
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("already");
        button(second, "Dismiss").click();

        assertThat(heading(second, "Paid. Your plan is active")).isVisible();
        var orders = api().get("/api/payment/orders", person.token()).data();
        assertThat(StreamSupport.stream(orders.spliterator(), false).map(order -> order.get("status").asString()))
                .containsExactly("paid");
        assertThat(mocks(person)).isEqualTo(3);
    }

    @Test
    void showsThePaymentWhenTheConnectionFailsAfterPaying() throws IOException {
        var person = given().mentee();
        var visitor = visitor();
        var page = choosesGrowth(visitor, person);
        page.route(WHERE_IT_STANDS, Route::abort);
        visitor.expectConsoleError("ERR_FAILED");

        button(page, "Pay").click();
        visitor.reads("Your payment is on its way");
        visitor.sees("Please don’t pay again.");
        visitor.checkPage("pay-unsure");
        page.reload();
        visitor.reads("Your payment is on its way");
        page.unroute(WHERE_IT_STANDS);
        page.evaluate("() => window.dispatchEvent(new Event('online'))");

        visitor.reads("Paid. Your plan is active");
        assertThat(mocks(person)).isEqualTo(3);
    }

    @Test
    void keepsTheOrderWhenTheWindowIsClosed() throws IOException {
        var person = given().mentee();
        var visitor = visitor();
        var page = choosesGrowth(visitor, person);

        button(page, "Dismiss").click();
        visitor.reads("Not paid yet");
        visitor.checkPage("pay-dismissed");
        visitor.press("Pay ₹4,999");
        button(page, "Pay").click();

        visitor.reads("Paid. Your plan is active");
        visitor.follow("Go to the dashboard");
        visitor.reads("Dashboard");
        visitor.sees("Growth");
    }

    @Test
    void allowsAnotherPlanAfterGoingBackFromPayment() throws IOException {
        var person = given().mentee();
        var visitor = visitor();
        choosesGrowth(visitor, person);

        visitor.goBack();
        visitor.page().waitForURL(Pattern.compile("/mentee/plans"));
        visitor.press("Choose Foundation");

        visitor.page().waitForURL(PAY_PAGE);
        visitor.sees("₹1,999");
    }

    private static Page choosesGrowth(BrowserUser visitor, ApiFixtures.Person person) {
        visitor.signIn(person.email(), person.password());
        visitor.open("/mentee/plans");
        visitor.press("Choose Growth");
        visitor.page().waitForURL(PAY_PAGE);
        button(visitor.page(), "Pay").waitFor();
        return visitor.page();
    }

    private static int mocks(ApiFixtures.Person person) throws IOException {
        return api().get("/api/auth/me", person.token()).data().get("limits").get("mock_interviews").asInt();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
