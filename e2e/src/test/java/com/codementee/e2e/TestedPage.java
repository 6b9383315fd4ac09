package com.codementee.e2e;

import java.util.List;

/** Each page of the web app, with a role that may see it. A page that differs between roles is listed for each. */
record TestedPage(String route, String viewer, String path, String heading) {

    /** The viewer who is not signed in. The others are demo people. */
    static final String ANONYMOUS = "stranger";

    static final List<TestedPage> ALL = List.of(
            new TestedPage("/", ANONYMOUS, "/", "Plans"),
            new TestedPage("/pricing", ANONYMOUS, "/pricing", "Compare plans"),
            new TestedPage("/contact", ANONYMOUS, "/contact", "Contact"),
            new TestedPage("/privacy", ANONYMOUS, "/privacy", "Privacy"),
            new TestedPage("/terms", ANONYMOUS, "/terms", "Terms"),
            new TestedPage("/refunds", ANONYMOUS, "/refunds", "Cancellation and refunds"),
            new TestedPage("/login", ANONYMOUS, "/login", "Sign in"),
            new TestedPage("/register", ANONYMOUS, "/register", "Create your account"),
            new TestedPage("/forgot-password", ANONYMOUS, "/forgot-password", "Set a new password"),
            new TestedPage("/reset-password", ANONYMOUS, "/reset-password?token=anything", "Choose a password"),
            new TestedPage("/pay/:order", ANONYMOUS, "/pay/00000000-0000-4000-8000-000000000000",
                    "We can’t find this order"),
            new TestedPage("/*", ANONYMOUS, "/no-such-page", "Page not found"),
            new TestedPage("/mentee", "mentee", "/mentee", "Dashboard"),
            new TestedPage("/mentee/book", "mentee", "/mentee/book", "Which company are you preparing for?"),
            new TestedPage("/mentee/bookings", "mentee", "/mentee/bookings", "Bookings"),
            new TestedPage("/mentee/mocks", "mentee", "/mentee/mocks", "Mocks"),
            new TestedPage("/mentee/feedback", "mentee", "/mentee/feedback", "Feedback"),
            new TestedPage("/mentee/practice", "mentee", "/mentee/practice", "Practice"),
            new TestedPage("/mentee/practice", "mentee", "/mentee/practice?view=questions", "New questions"),
            new TestedPage("/mentee/practice", "mentee", "/mentee/practice?view=plan",
                    "A plan up to your interview"),
            new TestedPage("/mentee/practice", "free", "/mentee/practice", "Practice"),
            new TestedPage("/mentee/resume", "mentee", "/mentee/resume", "Resume analysis"),
            new TestedPage("/mentee/plans", "mentee", "/mentee/plans", "Plan and payments"),
            new TestedPage("/mentee/notifications", "mentee", "/mentee/notifications", "Notifications"),
            new TestedPage("/settings", "mentee", "/settings", "Settings"),
            new TestedPage("/mentee/settings", "mentee", "/mentee/settings", "Settings"),
            new TestedPage("/mentee", "free", "/mentee", "What you get with a plan"),
            new TestedPage("/mentee/bookings", "free", "/mentee/bookings", "Bookings"),
            new TestedPage("/mentee/plans", "free", "/mentee/plans", "Choose a plan"),
            new TestedPage("/mentee/mocks", "free", "/mentee/mocks", "Mocks"),
            new TestedPage("/mentee/feedback", "free", "/mentee/feedback", "Feedback"),
            new TestedPage("/mentor", "mentor", "/mentor", "Dashboard"),
            new TestedPage("/mentor/mocks", "mentor", "/mentor/mocks", "Mocks"),
            new TestedPage("/mentor/mocks", "mentor", "/mentor/mocks?view=past", "Mocks"),
            new TestedPage("/mentor/feedback", "mentor", "/mentor/feedback", "Feedback given"),
            new TestedPage("/mentor/mentees", "mentor", "/mentor/mentees", "Mentees"),
            new TestedPage("/mentor/profile", "mentor", "/mentor/profile", "Profile"),
            new TestedPage("/mentor/requests", "mentor", "/mentor/requests", "Booking requests"),
            new TestedPage("/mentor/mocks/:mock/feedback", "mentor",
                    "/mentor/mocks/00000000-0000-4000-8000-000000000000/feedback",
                    "Feedback"),
            new TestedPage("/mentor/notifications", "mentor", "/mentor/notifications", "Notifications"),
            new TestedPage("/mentor/settings", "mentor", "/mentor/settings", "Settings"),
            new TestedPage("/admin/notifications", "admin", "/admin/notifications", "Notifications"),
            new TestedPage("/admin/settings", "admin", "/admin/settings", "Settings"),
            new TestedPage("/admin", "admin", "/admin", "Dashboard"),
            new TestedPage("/admin/slots", "admin", "/admin/slots", "Time slots"),
            new TestedPage("/admin/requests", "admin", "/admin/requests?status=all", "Booking requests"),
            new TestedPage("/admin/mocks", "admin", "/admin/mocks", "Mocks"),
            new TestedPage("/admin/feedback", "admin", "/admin/feedback", "Feedback"),
            new TestedPage("/admin/mentees", "admin", "/admin/mentees", "Mentees"),
            new TestedPage("/admin/invoices", "admin", "/admin/invoices", "Invoices"),
            new TestedPage("/admin/orders/:order", "admin", "/admin/orders/00000000-0000-4000-8000-000000000000",
                    "Order"),
            new TestedPage("/admin/differences", "admin", "/admin/differences", "Billing differences"),
            new TestedPage("/admin/audit-log", "admin", "/admin/audit-log", "Audit log"),
            new TestedPage("/admin/orders", "admin", "/admin/orders", "Orders"),
            new TestedPage("/admin/mentors", "admin", "/admin/mentors", "Mentors"),
            new TestedPage("/admin/links", "admin", "/admin/links", "Meeting links"),
            new TestedPage("/admin/companies", "admin", "/admin/companies", "Companies"),
            new TestedPage("/admin/plans", "admin", "/admin/plans", "Pricing plans"),
            new TestedPage("/admin/analytics", "admin", "/admin/analytics", "Analytics"),
            new TestedPage("/admin/moderation", "admin", "/admin/moderation", "Moderation"),
            new TestedPage("/community", "mentee", "/community", "Community"),
            new TestedPage("/community", "free", "/community", "Community"),
            new TestedPage("/community/new", "mentee", "/community/new", "Write a post"),
            new TestedPage("/community/posts/:post", "mentee",
                    "/community/posts/00000000-0000-4000-8000-000000000000", "We can’t find this post"));

    /** Returns the name of the page's screenshots. */
    String name() {
        return "page-" + viewer + path.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    /** Returns the pages of these viewers. */
    static List<TestedPage> seenBy(List<String> viewers) {
        return ALL.stream().filter(page -> viewers.contains(page.viewer)).toList();
    }
}
