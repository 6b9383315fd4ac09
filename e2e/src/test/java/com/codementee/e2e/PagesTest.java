package com.codementee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Opens every page with a role that may see it, and checks it with axe in both themes at phone and desktop widths. */
class PagesTest extends BrowserTest {

    private static final Path ROUTER = Path.of("../web/src/app/router.tsx");

    /** The viewer of a page who is not signed in; other viewers are demo people. */
    private static final String ANONYMOUS = "stranger";

    private record Look(String route, String who, String address, String heading) {

        String name() {
            return "page-" + who + address.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
        }
    }

    private static final List<Look> PAGES = List.of(
            new Look("/", ANONYMOUS, "/", "Plans"),
            new Look("/pricing", ANONYMOUS, "/pricing", "Compare plans"),
            new Look("/contact", ANONYMOUS, "/contact", "Contact"),
            new Look("/privacy", ANONYMOUS, "/privacy", "Privacy"),
            new Look("/terms", ANONYMOUS, "/terms", "Terms"),
            new Look("/refunds", ANONYMOUS, "/refunds", "Cancellation and refunds"),
            new Look("/login", ANONYMOUS, "/login", "Sign in"),
            new Look("/register", ANONYMOUS, "/register", "Create your account"),
            new Look("/forgot-password", ANONYMOUS, "/forgot-password", "Set a new password"),
            new Look("/reset-password", ANONYMOUS, "/reset-password?token=anything", "Choose a password"),
            new Look("/pay/:order", ANONYMOUS, "/pay/00000000-0000-4000-8000-000000000000", "We can’t find this order"),
            new Look("/*", ANONYMOUS, "/no-such-page", "Page not found"),
            new Look("/mentee", "mentee", "/mentee", "Dashboard"),
            new Look("/mentee/book", "mentee", "/mentee/book", "Which company are you preparing for?"),
            new Look("/mentee/bookings", "mentee", "/mentee/bookings", "Bookings"),
            new Look("/mentee/mocks", "mentee", "/mentee/mocks", "Mocks"),
            new Look("/mentee/feedback", "mentee", "/mentee/feedback", "Feedback"),
            new Look("/mentee/plans", "mentee", "/mentee/plans", "Plan and payments"),
            new Look("/mentee/settings", "mentee", "/mentee/settings", "Settings"),
            new Look("/mentee", "free", "/mentee", "What you get with a plan"),
            new Look("/mentee/bookings", "free", "/mentee/bookings", "Bookings"),
            new Look("/mentee/plans", "free", "/mentee/plans", "Choose a plan"),
            new Look("/mentee/mocks", "free", "/mentee/mocks", "Mocks"),
            new Look("/mentee/feedback", "free", "/mentee/feedback", "Feedback"),
            new Look("/mentor", "mentor", "/mentor", "Dashboard"),
            new Look("/mentor/mocks", "mentor", "/mentor/mocks", "Mocks"),
            new Look("/mentor/mocks", "mentor", "/mentor/mocks?view=past", "Mocks"),
            new Look("/mentor/feedback", "mentor", "/mentor/feedback", "Feedback given"),
            new Look("/mentor/mentees", "mentor", "/mentor/mentees", "Mentees"),
            new Look("/mentor/profile", "mentor", "/mentor/profile", "Profile"),
            new Look("/mentor/requests", "mentor", "/mentor/requests", "Booking requests"),
            new Look("/mentor/mocks/:mock/feedback", "mentor",
                    "/mentor/mocks/00000000-0000-4000-8000-000000000000/feedback", "Feedback"),
            new Look("/mentor/settings", "mentor", "/mentor/settings", "Settings"),
            new Look("/admin/settings", "admin", "/admin/settings", "Settings"),
            new Look("/admin", "admin", "/admin", "Dashboard"),
            new Look("/admin/slots", "admin", "/admin/slots", "Time slots"),
            new Look("/admin/requests", "admin", "/admin/requests?status=all", "Booking requests"),
            new Look("/admin/mocks", "admin", "/admin/mocks", "Mocks"),
            new Look("/admin/feedback", "admin", "/admin/feedback", "Feedback"),
            new Look("/admin/mentees", "admin", "/admin/mentees", "Mentees"),
            new Look("/admin/orders", "admin", "/admin/orders", "Orders"),
            new Look("/admin/orders/:order", "admin", "/admin/orders/00000000-0000-4000-8000-000000000000", "Order"),
            new Look("/admin/differences", "admin", "/admin/differences", "Billing differences"),
            new Look("/admin/mentors", "admin", "/admin/mentors", "Mentors"),
            new Look("/admin/links", "admin", "/admin/links", "Meeting links"),
            new Look("/admin/companies", "admin", "/admin/companies", "Companies"),
            new Look("/admin/plans", "admin", "/admin/plans", "Pricing plans"),
            new Look("/admin/analytics", "admin", "/admin/analytics", "Analytics"));

    @Test
    void passAxeInBothThemesAndWidths() {
        var visitors = new LinkedHashMap<String, BrowserUser>();
        for (var page : PAGES) {
            var visitor = visitors.computeIfAbsent(page.who(), this::arrive);
            visitor.open(page.address());
            visitor.reads(page.heading());
            visitor.checkPage(page.name());
        }
    }

    @Test
    void coverEveryRouteOfTheRouter() throws IOException {
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(
                PAGES.stream().map(Look::route).distinct().toList());
    }

    private BrowserUser arrive(String who) {
        var visitor = visitor();
        if (who.equals(ANONYMOUS) || who.equals("mentor")) visitor.expectErrorStatus(
                404); // of the page for unknown URLs
        if (!who.equals(ANONYMOUS)) visitor.signInAsDemo(who);
        return visitor;
    }

    /**
     * Returns the paths of the web app's router, read from its source, in which each group of pages is a constant with
     * or without a path.
     */
    private static List<String> routes() throws IOException {
        var routes = new ArrayList<String>();
        for (var group : Files.readString(ROUTER).split("(?m)^(?=(?:export )?const )")) {
            var base = Pattern.compile("(?m)^  path: '([^']+)'").matcher(group);
            var prefix = base.find() ? "/" + base.group(1) : "";
            var pages = Pattern.compile("(?m)(?:\\{ |^ {6,})(?:path: '([^']+)'|(index: true))").matcher(group);
            while (pages.find()) routes.add(pages.group(1) == null ? root(prefix) : prefix + "/" + pages.group(1));
        }
        return routes;
    }

    private static String root(String prefix) {
        return prefix.isEmpty() ? "/" : prefix;
    }
}
