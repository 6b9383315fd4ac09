package com.codementee.e2e;

import java.util.List;

/** Each page of the web app, with a role that may see it. A page that differs between roles is listed for each. */
record PageUnderTest(String route, String viewer, String path, String heading) {

    /** The viewer who is not signed in. The others are demo people. */
    static final String ANONYMOUS = "stranger";

    static final List<PageUnderTest> ALL = List.of(
            new PageUnderTest("/", ANONYMOUS, "/", "Plans"),
            new PageUnderTest("/pricing", ANONYMOUS, "/pricing", "Compare plans"),
            new PageUnderTest("/contact", ANONYMOUS, "/contact", "Contact"),
            new PageUnderTest("/privacy", ANONYMOUS, "/privacy", "Privacy"),
            new PageUnderTest("/terms", ANONYMOUS, "/terms", "Terms"),
            new PageUnderTest("/refunds", ANONYMOUS, "/refunds", "Cancellation and refunds"),
            new PageUnderTest("/login", ANONYMOUS, "/login", "Sign in"),
            new PageUnderTest("/register", ANONYMOUS, "/register", "Create your account"),
            new PageUnderTest("/forgot-password", ANONYMOUS, "/forgot-password", "Set a new password"),
            new PageUnderTest("/reset-password", ANONYMOUS, "/reset-password?token=anything", "Choose a password"),
            new PageUnderTest("/pay/:order", ANONYMOUS, "/pay/00000000-0000-4000-8000-000000000000",
                    "We can’t find this order"),
            new PageUnderTest("/*", ANONYMOUS, "/no-such-page", "Page not found"),
            new PageUnderTest("/mentee", "mentee", "/mentee", "Dashboard"),
            new PageUnderTest("/mentee/book", "mentee", "/mentee/book", "Which company are you preparing for?"),
            new PageUnderTest("/mentee/bookings", "mentee", "/mentee/bookings", "Bookings"),
            new PageUnderTest("/mentee/mocks", "mentee", "/mentee/mocks", "Mocks"),
            new PageUnderTest("/mentee/feedback", "mentee", "/mentee/feedback", "Feedback"),
            new PageUnderTest("/mentee/practice", "mentee", "/mentee/practice", "Practice"),
            new PageUnderTest("/mentee/practice", "mentee", "/mentee/practice?view=questions", "New questions"),
            new PageUnderTest("/mentee/practice", "mentee", "/mentee/practice?view=plan",
                    "A plan up to your interview"),
            new PageUnderTest("/mentee/practice", "free", "/mentee/practice", "Practice"),
            new PageUnderTest("/mentee/resume", "mentee", "/mentee/resume", "Resume analysis"),
            new PageUnderTest("/mentee/plans", "mentee", "/mentee/plans", "Plan and payments"),
            new PageUnderTest("/mentee/notifications", "mentee", "/mentee/notifications", "Notifications"),
            new PageUnderTest("/settings", "mentee", "/settings", "Settings"),
            new PageUnderTest("/mentee/settings", "mentee", "/mentee/settings", "Settings"),
            new PageUnderTest("/mentee", "free", "/mentee", "What you get with a plan"),
            new PageUnderTest("/mentee/bookings", "free", "/mentee/bookings", "Bookings"),
            new PageUnderTest("/mentee/plans", "free", "/mentee/plans", "Choose a plan"),
            new PageUnderTest("/mentee/mocks", "free", "/mentee/mocks", "Mocks"),
            new PageUnderTest("/mentee/feedback", "free", "/mentee/feedback", "Feedback"),
            new PageUnderTest("/mentor", "mentor", "/mentor", "Dashboard"),
            new PageUnderTest("/mentor/mocks", "mentor", "/mentor/mocks", "Mocks"),
            new PageUnderTest("/mentor/mocks", "mentor", "/mentor/mocks?view=past", "Mocks"),
            new PageUnderTest("/mentor/feedback", "mentor", "/mentor/feedback", "Feedback given"),
            new PageUnderTest("/mentor/mentees", "mentor", "/mentor/mentees", "Mentees"),
            new PageUnderTest("/mentor/profile", "mentor", "/mentor/profile", "Profile"),
            new PageUnderTest("/mentor/requests", "mentor", "/mentor/requests", "Booking requests"),
            new PageUnderTest("/mentor/mocks/:mock/feedback", "mentor",
                    "/mentor/mocks/00000000-0000-4000-8000-000000000000/feedback",
                    "Feedback"),
            new PageUnderTest("/mentor/notifications", "mentor", "/mentor/notifications", "Notifications"),
            new PageUnderTest("/mentor/settings", "mentor", "/mentor/settings", "Settings"),
            new PageUnderTest("/admin/notifications", "admin", "/admin/notifications", "Notifications"),
            new PageUnderTest("/admin/settings", "admin", "/admin/settings", "Settings"),
            new PageUnderTest("/admin", "admin", "/admin", "Dashboard"),
            new PageUnderTest("/admin/slots", "admin", "/admin/slots", "Time slots"),
            new PageUnderTest("/admin/requests", "admin", "/admin/requests?status=all", "Booking requests"),
            new PageUnderTest("/admin/mocks", "admin", "/admin/mocks", "Mocks"),
            new PageUnderTest("/admin/feedback", "admin", "/admin/feedback", "Feedback"),
            new PageUnderTest("/admin/mentees", "admin", "/admin/mentees", "Mentees"),
            new PageUnderTest("/admin/invoices", "admin", "/admin/invoices", "Invoices"),
            new PageUnderTest("/admin/orders/:order", "admin", "/admin/orders/00000000-0000-4000-8000-000000000000",
                    "Order"),
            new PageUnderTest("/admin/differences", "admin", "/admin/differences", "Billing differences"),
            new PageUnderTest("/admin/audit-log", "admin", "/admin/audit-log", "Audit log"),
            new PageUnderTest("/admin/orders", "admin", "/admin/orders", "Orders"),
            new PageUnderTest("/admin/mentors", "admin", "/admin/mentors", "Mentors"),
            new PageUnderTest("/admin/links", "admin", "/admin/links", "Meeting links"),
            new PageUnderTest("/admin/companies", "admin", "/admin/companies", "Companies"),
            new PageUnderTest("/admin/plans", "admin", "/admin/plans", "Pricing plans"),
            new PageUnderTest("/admin/analytics", "admin", "/admin/analytics", "Analytics"),
            new PageUnderTest("/admin/moderation", "admin", "/admin/moderation", "Moderation"),
            new PageUnderTest("/community", "mentee", "/community", "Community"),
            new PageUnderTest("/community", "free", "/community", "Community"),
            new PageUnderTest("/community/new", "mentee", "/community/new", "Write a post"),
            new PageUnderTest("/community/posts/:post", "mentee",
                    "/community/posts/00000000-0000-4000-8000-000000000000", "We can’t find this post"));

    /** Returns the name of the page's screenshots. */
    String name() {
        return "page-" + viewer + path.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    /** Returns the pages of these viewers. */
    static List<PageUnderTest> seenBy(List<String> viewers) {
        return ALL.stream().filter(page -> viewers.contains(page.viewer)).toList();
    }
}
