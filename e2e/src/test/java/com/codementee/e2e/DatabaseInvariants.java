package com.codementee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** The database's invariants after a crash, each with a query that counts the violating rows. */
final class DatabaseInvariants {

    private static final Map<String, String> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put("a paid order without its one membership", """
            SELECT count(*) FROM plan_order o
             WHERE o.status = 'paid' AND (SELECT count(*) FROM membership m WHERE m.order_id = o.id) <> 1
            """);
        BROKEN.put("a membership without a paid order", """
            SELECT count(*) FROM membership m JOIN plan_order o ON o.id = m.order_id WHERE o.status NOT IN ('paid',
              'refunded')
            """);
        BROKEN.put("a paid order that carried a booking and has neither it nor a reason", """
            SELECT count(*) FROM plan_order o
             WHERE o.status = 'paid' AND o.booking IS NOT NULL AND o.booking_problem IS NULL
               AND NOT EXISTS (SELECT 1 FROM booking_request b WHERE b.order_id = o.id)
            """);
        BROKEN.put("a membership whose used units are not those of its ledger", """
            SELECT count(*) FROM membership m
             WHERE m.used_mock_interviews <> (
                   SELECT coalesce(-sum(l.units), 0) FROM ledger_entry l
                    WHERE l.membership_id = m.id AND l.kind = 'mock_interviews')
            """);
        BROKEN.put("a live booking without its unit", """
            SELECT count(*) FROM booking_request b
             WHERE b.status IN ('pending', 'confirmed')
               AND NOT EXISTS (SELECT 1 FROM ledger_entry l WHERE l.cause = b.id AND l.units = -1)
            """);
        BROKEN.put("a unit taken for a booking that does not exist", """
            SELECT count(*) FROM ledger_entry l
             WHERE l.booking_request_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM booking_request b WHERE b.id = l.booking_request_id)
            """);
        BROKEN.put("a confirmed booking without its one mock", """
            SELECT count(*) FROM booking_request b
             WHERE b.status = 'confirmed'
               AND (SELECT count(*) FROM mock m WHERE m.booking_request_id = b.id AND m.status <> 'cancelled') <> 1
            """);
        BROKEN.put("a scheduled mock whose slot is not booked", """
            SELECT count(*) FROM mock m JOIN time_slot s ON s.id = m.slot_id
             WHERE m.status = 'scheduled' AND s.status <> 'booked'
            """);
        BROKEN.put("a confirmed booking without a mail to mentee and mentor", """
            SELECT count(*) FROM mock m JOIN person p ON p.id = m.mentee_id
             WHERE m.status = 'scheduled' AND p.email NOT LIKE '%@codementee.example'
               AND (SELECT count(*) FROM outbox_mail o WHERE o.cause LIKE '%' || m.booking_request_id || '%'
                 AND o.method = 'REQUEST') < 2
            """);
        BROKEN.put("a booked slot without its one mock", """
            SELECT count(*) FROM time_slot s
             WHERE s.status = 'booked'
               AND (SELECT count(*) FROM mock m WHERE m.slot_id = s.id AND m.status <> 'cancelled') <> 1
            """);
        BROKEN.put("a booking without a mail to its mentee", """
            SELECT count(*) FROM booking_request b JOIN person p ON p.id = b.mentee_id
             WHERE p.email NOT LIKE '%@codementee.example'
               AND NOT EXISTS (SELECT 1 FROM outbox_mail o
                                WHERE o.cause LIKE 'booking-requested:' || b.id || ':%' AND o.recipient = p.email)
            """);
        BROKEN.put("a buyer without a welcome", """
            SELECT count(*) FROM plan_order o JOIN person p ON p.id = o.person_id
             WHERE o.status = 'paid' AND p.email NOT LIKE '%@codementee.example'
               AND NOT EXISTS (SELECT 1 FROM outbox_mail w WHERE w.cause = 'welcome:' || p.id)
            """);
    }

    private DatabaseInvariants() {}

    static void hold(Server server) {
        BROKEN.forEach((what, sql) -> assertThat(server.count(sql)).as(what).isZero());
    }
}
