package com.codementee.e2e;

import java.util.List;

/** Each page of the web app, with a role that may see it. A page that differs between roles is listed for each. */
record WebAppPage(String route, String viewer, String path, String heading) {

    /** The viewer who is not signed in. The others are demo people. */
    static final String ANONYMOUS = "stranger";

    static final List<WebAppPage> ALL = List.of(
            new WebAppPage("/", ANONYMOUS, "/", "Plans"),
            new WebAppPage("/pricing", ANONYMOUS, "/pricing", "Compare plans"),
            new WebAppPage("/contact", ANONYMOUS, "/contact", "Contact"),
            new WebAppPage("/privacy", ANONYMOUS, "/privacy", "Privacy"),
            new WebAppPage("/terms", ANONYMOUS, "/terms", "Terms"),
            new WebAppPage("/refunds", ANONYMOUS, "/refunds", "Cancellation and refunds"),
            new WebAppPage("/login", ANONYMOUS, "/login", "Sign in"),
            new WebAppPage("/register", ANONYMOUS, "/register", "Create your account"),
            new WebAppPage("/forgot-password", ANONYMOUS, "/forgot-password", "Set a new password"),
            new WebAppPage("/reset-password", ANONYMOUS, "/reset-password?token=anything", "Choose a password"),
            new WebAppPage("/pay/:order", ANONYMOUS, "/pay/00000000-0000-4000-8000-000000000000",
                    "We can’t find this order"),
            new WebAppPage("/*", ANONYMOUS, "/no-such-page", "Page not found"),
            new WebAppPage("/mentee", "mentee", "/mentee", "Dashboard"),
            new WebAppPage("/mentee/book", "mentee", "/mentee/book", "Which company are you preparing for?"),
            new WebAppPage("/mentee/bookings", "mentee", "/mentee/bookings", "Bookings"),
            new WebAppPage("/mentee/mocks", "mentee", "/mentee/mocks", "Mocks"),
            new WebAppPage("/mentee/feedback", "mentee", "/mentee/feedback", "Feedback"),
            new WebAppPage("/mentee/practice", "mentee", "/mentee/practice", "Practice"),
            new WebAppPage("/mentee/practice", "mentee", "/mentee/practice?view=questions", "New questions"),
            new WebAppPage("/mentee/practice", "mentee", "/mentee/practice?view=plan",
                    "A plan up to your interview"),
            new WebAppPage("/mentee/practice", "free", "/mentee/practice", "Practice"),
            new WebAppPage("/mentee/resume", "mentee", "/mentee/resume", "Resume analysis"),
            new WebAppPage("/mentee/plans", "mentee", "/mentee/plans", "Plan and payments"),
            new WebAppPage("/mentee/notifications", "mentee", "/mentee/notifications", "Notifications"),
            new WebAppPage("/settings", "mentee", "/settings", "Settings"),
            new WebAppPage("/mentee/settings", "mentee", "/mentee/settings", "Settings"),
            new WebAppPage("/mentee", "free", "/mentee", "What you get with a plan"),
            new WebAppPage("/mentee/bookings", "free", "/mentee/bookings", "Bookings"),
            new WebAppPage("/mentee/plans", "free", "/mentee/plans", "Choose a plan"),
            new WebAppPage("/mentee/mocks", "free", "/mentee/mocks", "Mocks"),
            new WebAppPage("/mentee/feedback", "free", "/mentee/feedback", "Feedback"),
            new WebAppPage("/mentor", "mentor", "/mentor", "Dashboard"),
            new WebAppPage("/mentor/mocks", "mentor", "/mentor/mocks", "Mocks"),
            new WebAppPage("/mentor/mocks", "mentor", "/mentor/mocks?view=past", "Mocks"),
            new WebAppPage("/mentor/feedback", "mentor", "/mentor/feedback", "Feedback given"),
            new WebAppPage("/mentor/mentees", "mentor", "/mentor/mentees", "Mentees"),
            new WebAppPage("/mentor/profile", "mentor", "/mentor/profile", "Profile"),
            new WebAppPage("/mentor/requests", "mentor", "/mentor/requests", "Booking requests"),
            new WebAppPage("/mentor/mocks/:mock/feedback", "mentor",
                    "/mentor/mocks/00000000-0000-4000-8000-000000000000/feedback",
                    "Feedback"),
            new WebAppPage("/mentor/notifications", "mentor", "/mentor/notifications", "Notifications"),
            new WebAppPage("/mentor/settings", "mentor", "/mentor/settings", "Settings"),
            new WebAppPage("/admin/notifications", "admin", "/admin/notifications", "Notifications"),
            new WebAppPage("/admin/settings", "admin", "/admin/settings", "Settings"),
            new WebAppPage("/admin", "admin", "/admin", "Dashboard"),
            new WebAppPage("/admin/slots", "admin", "/admin/slots", "Time slots"),
            new WebAppPage("/admin/requests", "admin", "/admin/requests?status=all", "Booking requests"),
            new WebAppPage("/admin/mocks", "admin", "/admin/mocks", "Mocks"),
            new WebAppPage("/admin/feedback", "admin", "/admin/feedback", "Feedback"),
            new WebAppPage("/admin/mentees", "admin", "/admin/mentees", "Mentees"),
            new WebAppPage("/admin/invoices", "admin", "/admin/invoices", "Invoices"),
            new WebAppPage("/admin/orders/:order", "admin", "/admin/orders/00000000-0000-4000-8000-000000000000",
                    "Order"),
            new WebAppPage("/admin/differences", "admin", "/admin/differences", "Billing differences"),
            new WebAppPage("/admin/audit-log", "admin", "/admin/audit-log", "Audit log"),
            new WebAppPage("/admin/orders", "admin", "/admin/orders", "Orders"),
            new WebAppPage("/admin/mentors", "admin", "/admin/mentors", "Mentors"),
            new WebAppPage("/admin/links", "admin", "/admin/links", "Meeting links"),
            new WebAppPage("/admin/companies", "admin", "/admin/companies", "Companies"),
            new WebAppPage("/admin/plans", "admin", "/admin/plans", "Pricing plans"),
            new WebAppPage("/admin/analytics", "admin", "/admin/analytics", "Analytics"),
            new WebAppPage("/admin/moderation", "admin", "/admin/moderation", "Moderation"),
            new WebAppPage("/community", "mentee", "/community", "Community"),
            new WebAppPage("/community", "free", "/community", "Community"),
            new WebAppPage("/community/new", "mentee", "/community/new", "Write a post"),
            new WebAppPage("/community/posts/:post", "mentee",
                    "/community/posts/00000000-0000-4000-8000-000000000000", "We can’t find this post"));

    /** Returns the name of the page's screenshots. */
    String name() {
        return "page-" + viewer + path.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    /** Returns the pages of these viewers. */
    static List<WebAppPage> seenBy(List<String> viewers) {
        return ALL.stream().filter(page -> viewers.contains(page.viewer)).toList();
    }
}
