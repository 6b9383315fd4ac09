package com.codementee.api;

import static com.codementee.platform.errors.ErrorCode.ACCOUNT_PAUSED;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.TIER_UPGRADE_REQUIRED;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.TestUser;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls every route as each kind of user. Fails for a route that the table does not list, so add new routes to it. */
class RouteAccessTest extends ApiTest {

    /**
     * P public · A any signed-in user · M mentee · M$ mentee with a running plan · T mentor · D admin · P|M anonymous
     * or mentee · M,T,D mentee, mentor or admin · M$,T,D the same, mentees with a running plan · ! also when paused.
     */
    private static final String TABLE =
            """
            GET    /api/health P
            GET    /api/public/health P
            GET    /health P
            GET    /health/live P
            GET    /health/ready P
            GET    /metrics P
            GET    /api/docs P
            GET    /api/docs/page.css P
            GET    /api/docs/page.js P
            GET    /api/companies P
            GET    /api/public/companies P
            GET    /api/pricing-plans P
            GET    /api/public/pricing-plans P
            GET    /api/topics P
            GET    /api/payment/config P
            GET    /api/payment/states P
            POST   /api/client-errors P

            POST   /api/auth/register-free P
            POST   /api/auth/register P
            POST   /api/auth/login P
            POST   /api/auth/refresh P
            POST   /api/auth/forgot-password P
            POST   /api/auth/reset-password P
            GET    /api/auth/me A
            PATCH  /api/auth/me A
            POST   /api/auth/change-password A
            GET    /api/auth/sessions A
            DELETE /api/auth/sessions/{id} A
            DELETE /api/auth/me A
            POST   /api/auth/logout A!
            GET    /api/auth/me/export A
            GET    /api/auth/totp A
            POST   /api/auth/totp/enrol A
            POST   /api/auth/totp/confirm A
            POST   /api/auth/totp/disable A

            GET    /api/calendar A
            POST   /api/calendar/rotate A
            GET    /api/calendar/{token}.ics P

            GET    /api/notifications A
            GET    /api/notifications/stream A
            POST   /api/notifications/{id}/read A
            POST   /api/notifications/read-all A
            GET    /api/notifications/preferences A
            PUT    /api/notifications/preferences A

            GET    /api/mentee/dashboard M
            GET    /api/mentee/available-slots M
            GET    /api/available-slots M
            POST   /api/mentee/booking-request M$
            GET    /api/mentee/booking-requests M
            GET    /api/mentee/booking-requests/{id} M
            POST   /api/mentee/booking-requests/{id}/cancel M
            POST   /api/mentee/booking-requests/{id}/reschedule M
            GET    /api/mentee/mentors/{id} M
            GET    /api/mentee/mocks M
            POST   /api/mentee/mocks/{id}/report-no-show M
            POST   /api/mentee/mocks/{id}/object M
            POST   /api/mentee/mocks/{id}/rating M
            GET    /api/mentee/feedbacks M
            GET    /api/mentee/progress M
            GET    /api/mentee/assignment-wait M
            POST   /api/ai-tools/resume-analysis M$
            GET    /api/ai-tools/history M
            GET    /api/ai-tools/history/{id} M
            DELETE /api/ai-tools/history/{id} M
            GET    /api/ai-tools/history/{id}/pages/{number} M
            GET    /api/mentee/ledger M

            POST   /api/ai-tools/question-generator M$
            POST   /api/ai-tools/interview-prep M$
            GET    /api/ai-tools/interview-prep/{id} M
            POST   /api/ai-tools/interview-prep/{id}/tasks/{task} M$
            GET    /api/practice/due M$
            GET    /api/practice/cards M$
            POST   /api/practice/cards M$
            DELETE /api/practice/cards/{id} M$
            POST   /api/practice/cards/{id}/review M$
            POST   /api/practice/cards/{id}/compare M$
            GET    /api/practice/progress M$

            GET    /api/community/forum-posts M,T,D
            GET    /api/community/tags M,T,D
            GET    /api/community/forum-posts/{id} M$,T,D
            POST   /api/community/forum-posts M$,T,D
            PUT    /api/community/forum-posts/{id} M$,T,D
            PATCH  /api/community/forum-posts/{id} M$,T,D
            DELETE /api/community/forum-posts/{id} M$,T,D
            POST   /api/community/forum-posts/{id}/vote M$,T,D
            POST   /api/community/forum-posts/{id}/report M$,T,D
            POST   /api/community/comments M$,T,D
            PUT    /api/community/comments/{id} M$,T,D
            DELETE /api/community/comments/{id} M$,T,D
            POST   /api/community/comments/{id}/vote M$,T,D
            POST   /api/community/comments/{id}/report M$,T,D
            POST   /api/community/preview M$,T,D

            GET    /api/mentor/dashboard T
            GET    /api/mentor/booking-requests T
            POST   /api/mentor/booking-requests/{id}/decline T
            GET    /api/mentor/mocks T
            GET    /api/mentor/mocks/{id} T
            GET    /api/mentor/mocks/{id}/practice T
            POST   /api/mentor/mocks/{id}/complete T
            POST   /api/mentor/mocks/{id}/no-show T
            POST   /api/mentor/mocks/{id}/object T
            POST   /api/mentor/feedback T
            GET    /api/mentor/feedback/{id} T
            PUT    /api/mentor/feedback/{id} T
            GET    /api/mentor/feedbacks T
            GET    /api/mentor/mentees T
            GET    /api/mentor/profile T
            PUT    /api/mentor/profile T

            GET    /api/admin/dashboard D
            GET    /api/admin/analytics D
            GET    /api/admin/booking-requests D
            GET    /api/admin/booking-requests/{id}/mentor-suggestions D
            POST   /api/admin/booking-requests/{id}/cancel D
            POST   /api/admin/booking-requests/{id}/unassign D
            POST   /api/admin/confirm-booking D
            GET    /api/admin/mentors D
            POST   /api/admin/mentors D
            PATCH  /api/admin/mentors/{id} D
            POST   /api/admin/mentors/{id}/resume-assignments D
            GET    /api/admin/mentees D
            PATCH  /api/admin/mentees/{id} D
            GET    /api/admin/companies D
            POST   /api/admin/companies D
            PUT    /api/admin/companies/{id} D
            DELETE /api/admin/companies/{id} D
            GET    /api/admin/time-slots D
            POST   /api/admin/time-slots D
            PATCH  /api/admin/time-slots/{id} D
            DELETE /api/admin/time-slots/{id} D
            GET    /api/admin/meet-links D
            POST   /api/admin/meet-links D
            DELETE /api/admin/meet-links/{id} D
            GET    /api/admin/pricing-plans D
            POST   /api/admin/pricing-plans D
            PUT    /api/admin/pricing-plans/{planId} D
            DELETE /api/admin/pricing-plans/{planId} D
            GET    /api/admin/orders D
            GET    /api/admin/invoices D
            GET    /api/admin/invoices.zip D
            GET    /api/admin/orders/{id} D
            GET    /api/admin/orders/{id}/provider D
            POST   /api/admin/orders/{id}/refund D
            GET    /api/admin/billing-differences D
            GET    /api/admin/booking-requests/{id}/refund-offer D
            GET    /api/admin/mocks D
            PATCH  /api/admin/mocks/{id} D
            POST   /api/admin/mocks/{id}/reassign D
            POST   /api/admin/mocks/{id}/complete D
            POST   /api/admin/mocks/{id}/cancel D
            POST   /api/admin/mocks/{id}/resolve-no-show D
            GET    /api/admin/feedbacks D
            GET    /api/admin/moderation D
            GET    /api/admin/moderation/{id}/edits D
            POST   /api/admin/moderation/{id}/decide D
            GET    /api/admin/audit-log D
            GET    /api/admin/audit-log/chain D

            POST   /api/payment/create-order P|M!
            POST   /api/payment/verify-payment P
            POST   /api/payment/webhook P
            GET    /api/payment/orders A
            POST   /api/payment/orders/{id}/check A!
            GET    /api/payment/orders/{id}/refunds A
            GET    /api/payment/orders/{id}/invoices A
            GET    /api/payment/orders/{id}/invoice A
            GET    /api/payment/orders/{id}/credit-notes/{refundId} A
            GET    /api/payment/billing-details A
            GET    /api/payment/refunds A
            GET    /api/payment/invoices A
            """;

    /** The prefix of the routes that exist only in demo mode. */
    private static final String SANDBOX = "/__sandbox";

    private static final String PROBE = "/api/probe/";

    private enum Kind { ANONYMOUS, FREE, EXPIRED, PAID, PAUSED, MENTOR, ADMIN }

    private static Map<Kind, TestUser> people;

    /** Puts logout last, because it ends the session that the other calls use. */
    static Stream<String> table() {
        return TABLE.lines().filter(line -> !line.isBlank())
                .sorted((a, b) -> Boolean.compare(a.contains("logout"), b.contains("logout")));
    }

    @Test
    void theTableListsEveryRoute() {
        var mapped = new TreeSet<String>();
        app.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((route, method) -> {
            if (!method.getBeanType().getName().startsWith("com.codementee.")) return;
            route.getPatternValues()
                    .forEach(path -> route.getMethodsCondition().getMethods()
                    .forEach(verb -> mapped.add(verb + " " + path)));
        });
        mapped.removeIf(route -> route.contains(SANDBOX) || route.contains(PROBE));

        var listed = table().map(line -> line.split("\\s+")).map(words -> words[0] + " " + words[1]).toList();
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @MethodSource("table")
    void grantsAndDeniesEachRoleAsListed(String line) {
        var words = line.split("\\s+");
        var path = words[1].replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        for (var kind : Kind.values()) {
            var client = kind == Kind.ANONYMOUS ? anonymous() : as(people().get(kind));
            var refusal = refusal(words[0], words[2], kind);
            // The response to the GET of a stream would not end.
            var verb = path.endsWith("/stream") && refusal == null ? "HEAD" : words[0];
            var response = client.send(verb, path, words[0].equals("GET") ? null : "{}");
            if (refusal != null) response.expect(refusal.status(), refusal);
            else {
                assertThat(response.code()).as("%s as %s: %s", line, kind, response.text()).isNotIn(
                        FORBIDDEN_ROLE.name(), TIER_UPGRADE_REQUIRED.name(), ACCOUNT_PAUSED.name());
                if (!words[2].startsWith("P")) {
                    assertThat(response.status()).as("%s as %s", line, kind).isNotEqualTo(401);
                }
                assertThat(response.status()).as("%s as %s: %s", line, kind, response.text()).isLessThan(500);
            }
        }
    }

    private static ErrorCode refusal(String verb, String who, Kind kind) {
        boolean evenPaused = who.endsWith("!");
        var letters = who.replace("!", "");
        if (letters.equals("P")) return null;
        if (kind == Kind.ANONYMOUS) return letters.startsWith("P|") ? null : UNAUTHENTICATED;
        boolean mentee = !List.of(Kind.MENTOR, Kind.ADMIN).contains(kind);
        boolean role = switch (letters) {
            case "A", "M,T,D", "M$,T,D" -> true;
            case "T" -> kind == Kind.MENTOR;
            case "D" -> kind == Kind.ADMIN;
            default -> mentee;
        };
        if (!role) return FORBIDDEN_ROLE;
        if (letters.startsWith("M$") && (kind == Kind.FREE || kind == Kind.EXPIRED)) return TIER_UPGRADE_REQUIRED;
        return kind == Kind.PAUSED && !verb.equals("GET") && !evenPaused ? ACCOUNT_PAUSED : null;
    }

    private Map<Kind, TestUser> people() {
        if (people == null) {
            people = Map.of(
                    Kind.FREE, given.freeMentee(),
                    Kind.EXPIRED, given.expiredMentee(),
                    Kind.PAID, given.paidMentee(),
                    Kind.PAUSED, given.pausedMentee(),
                    Kind.MENTOR, given.mentor(),
                    Kind.ADMIN, given.admin());
        }
        return people;
    }
}
