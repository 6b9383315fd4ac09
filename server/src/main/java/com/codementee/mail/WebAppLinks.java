package com.codementee.mail;

import com.codementee.bookings.MockParty;
import com.codementee.platform.settings.ServerSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The URLs of web app pages in mails: under {@code PUBLIC_URL}, or on this server. */
@Component
class WebAppLinks {

    private final ServerSettings server;
    private final Environment environment;

    WebAppLinks(ServerSettings server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    String book() {
        return page("/mentee/book");
    }

    String bookings() {
        return page("/mentee/bookings");
    }

    String booking(UUID bookingId) {
        return page("/mentee/bookings?booking=" + bookingId);
    }

    /** Returns a URL that redirects to the settings of the signed-in person's role. */
    String settings() {
        return page("/settings");
    }

    /** Returns the URL of the page where a mentee chooses new times for a request. */
    String newTimes(UUID bookingId) {
        return page("/mentee/bookings?reschedule=" + bookingId);
    }

    String feedback() {
        return page("/mentee/feedback");
    }

    String payments() {
        return page("/mentee/plans");
    }

    /** Returns the URL of a mentee's pending requests, where they can cancel. */
    String waitingBookings() {
        return page("/mentee/bookings?status=pending");
    }

    String menteeMocks() {
        return page("/mentee/mocks");
    }

    /** Returns the URL of the page on which a mentor writes the feedback on a mock. */
    String giveFeedback(UUID mockId) {
        return page("/mentor/mocks/" + mockId + "/feedback");
    }

    String mentorRequests() {
        return page("/mentor/requests");
    }

    String lateFeedback() {
        return page("/admin/mocks?feedback_late=true&sort=scheduled_at");
    }

    String lateRequests() {
        return page("/admin/requests?late=true");
    }

    String pausedMentors() {
        return page("/admin/mentors?assignments_paused=true");
    }

    String mentor() {
        return page("/mentor");
    }

    /** Returns the URL of one side's list of mocks, where it can object to a no-show report. */
    String mocks(MockParty party) {
        return page(party == MockParty.MENTOR ? "/mentor/mocks?view=past&ended=no_show" : "/mentee/mocks");
    }

    String noShowsToDecide() {
        return page("/admin/mocks?awaiting_decision=true");
    }

    String requests() {
        return page("/admin/requests");
    }

    String invoicesOf(YearMonth month) {
        return page("/admin/invoices?month=" + month);
    }

    /** Returns the URL of the page on which an admin sees an order and refunds it. */
    String order(UUID orderId) {
        return page("/admin/orders/" + orderId);
    }

    String billingDifferences() {
        return page("/admin/differences");
    }

    String forgotPassword() {
        return page("/forgot-password");
    }

    String resetPassword(String token) {
        return page("/reset-password?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    /** The path of one of these URLs, for links inside the web app. */
    String path(String url) {
        return url.substring(base().length());
    }

    private String page(String path) {
        return base() + path;
    }

    private String base() {
        return server.publicUrl() == null ? server.localUrl(environment) : server.publicUrl();
    }
}
