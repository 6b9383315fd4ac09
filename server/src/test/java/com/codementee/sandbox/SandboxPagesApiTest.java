package com.codementee.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.ApiTest;
import com.codementee.Client;
import com.codementee.Mailbox;
import com.codementee.platform.http.ErrorCode;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people see of the sandbox in a browser, and what it does with nonsense. */
class SandboxPagesApiTest extends ApiTest {

    private final Client browser = anybody().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    @Test
    void leadsToEveryStandIn() {
        var page = browser.get("/__sandbox").expect(200).text();

        var links = Pattern.compile("href=\"(/__sandbox[^\"]*)\"").matcher(page).results().map(link -> link.group(1)).distinct().toList();
        assertThat(links).contains("/__sandbox/mail", "/__sandbox/clock", "/__sandbox/faults", "/__sandbox/razorpay");
        for (var link : links) browser.get(link).expect(200);
    }

    @Test
    void showsAMailWithoutLettingItDoAnything() {
        var name = "<img src=x onerror=alert(1)>";
        var person = given.freeMentee(name);
        new Mailbox(app).await(person.email(), "Welcome");
        var list = browser.get("/__sandbox/mail?to=" + person.email()).expect(200).text();
        var link = Pattern.compile("/__sandbox/mail/[0-9a-f-]{36}").matcher(list).results().findFirst().orElseThrow().group();

        var page = browser.get(link).expect(200);
        var frame = browser.get(link + "/html").expect(200);

        assertThat(page.text()).contains("<iframe title=\"The mail's HTML\" sandbox").doesNotContain("<img");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe").doesNotContain("script");
        assertThat(frame.header("Content-Security-Policy")).contains("default-src 'none'", "; sandbox;").doesNotContain("script");
        assertThat(frame.text()).doesNotContain("<img");
    }

    @Test
    void plantsFaultsByAForm() {
        browser.header("Content-Type", "application/x-www-form-urlencoded").post("/__sandbox/faults", "target=llm&kind=slow&count=3").expect(303);

        assertThat(browser.get("/__sandbox/faults").expect(200).text()).contains("<td>llm</td><td>slow</td><td>3</td>");
        anybody().post("/__sandbox/faults", Map.of("target", "llm", "kind", "slow", "count", 0)).expect(200);
    }

    @Test
    void refusesNonsense() {
        anybody().post("/__sandbox/faults", Map.of("target", "moon", "kind", "down", "count", 1)).expectInvalid("target");
        anybody().post("/__sandbox/faults", Map.of("target", "mail", "kind", "sad", "count", 1)).expectInvalid("kind");
        anybody().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down", "count", -1)).expectInvalid("count");
        anybody().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down")).expectInvalid("count");
        anybody().get("/__sandbox/mail?to=%00").expectInvalid("to");
        anybody().get("/__sandbox/mail/00000000-0000-0000-0000-000000000000").expect(404, ErrorCode.NOT_FOUND);
        browser.get("/__sandbox/elsewhere").expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void hasMeetingRooms() {
        assertThat(browser.get("/__sandbox/meet/%3Cb%3E").expect(200).text()).contains("&lt;b&gt;").doesNotContain("<b>");
    }
}
