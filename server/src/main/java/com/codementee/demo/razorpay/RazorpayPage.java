package com.codementee.demo.razorpay;

import com.codementee.demo.SandboxPages;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Renders the provider's page: the latest orders with a button for each result of a payment. */
final class RazorpayPage {

    private RazorpayPage() {}

    static String render(List<RazorpaySandboxStore.Order> orders) {
        return SandboxPages.page("Payments", """
            <p>Orders at the simulated Razorpay, newest first. No real money is involved.</p>
            <p role="status" id="status"></p>
            %s
            <script src="/__sandbox/razorpay/page.js" defer></script>
            """.formatted(orders.isEmpty() ? "<p>No orders yet.</p>" : table(orders)));
    }

    private static String table(List<RazorpaySandboxStore.Order> orders) {
        var rows = orders.stream().map(RazorpayPage::row).collect(Collectors.joining());
        return """
            <table>
            <thead><tr><th scope="col">Order</th><th scope="col">Amount</th><th scope="col">Status</th>
            <th scope="col">Attempts</th><th scope="col">Pay</th></tr></thead>
            <tbody>
            %s
            </tbody>
            </table>
            """.formatted(rows);
    }

    private static String row(RazorpaySandboxStore.Order order) {
        var id = HtmlUtils.htmlEscape(order.id());
        var buttons = order.status().equals("paid")
                ? ""
                : List.of("captured", "authorized", "failed").stream()
                        .map(outcome -> "<button type=\"button\" data-order=\"%s\" data-outcome=\"%s\">%s</button> "
                                .formatted(id, outcome, outcome))
                        .collect(Collectors.joining());
        return """
            <tr><td><code>%s</code></td><td>₹%d.%02d</td><td>%s</td><td>%d</td><td>%s</td></tr>
            """.formatted(id, order.amount() / 100, order.amount() % 100, HtmlUtils.htmlEscape(order.status()), order.attempts(), buttons);
    }
}
