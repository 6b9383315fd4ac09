package com.codementee.demo;

import com.codementee.bookings.NewBooking;
import com.codementee.bookings.OrderBookingResult;
import com.codementee.bookings.requests.OrderBookings;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.people.People;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Books a mock for the demo mentee through the application, so the demo admin has a pending request. */
@Component
@DemoOnly
class DemoBookingRequester {

    private static final String MENTEE = "priya@codementee.example";

    private final Jdbi jdbi;
    private final People people;
    private final OrderBookings bookings;

    DemoBookingRequester(Jdbi jdbi, People people, OrderBookings bookings) {
        this.jdbi = jdbi;
        this.people = people;
        this.bookings = bookings;
    }

    void create() {
        var mentee = people.findByEmail(MENTEE).orElseThrow().id();
        var outcome = bookings.book(orderOf(mentee), mentee, new NewBooking(
                company("Google"),
                InterviewType.SYSTEM_DESIGN,
                ExperienceLevel.STAFF_PLUS,
                "l6",
                List.of("Caching", "Sharding & Replication"),
                "I'd like to design a feed and be asked how it can fail.",
                systemDesignSlots()));
        if (outcome instanceof OrderBookingResult.Refused refused) {
            throw new IllegalStateException("The demo's booking request was refused: " + refused);
        }
    }

    private UUID orderOf(UUID mentee) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM plan_order WHERE person_id = :mentee")
                .bind("mentee", mentee)
                .mapTo(UUID.class)
                .one());
    }

    private UUID company(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM company WHERE name = :name")
                .bind("name", name)
                .mapTo(UUID.class)
                .one());
    }

    private List<UUID> systemDesignSlots() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id
                          FROM time_slot
                         WHERE interview_types = ARRAY['system_design'] AND status = 'available'
                         ORDER BY starts_at
                        """)
                .mapTo(UUID.class)
                .list());
    }
}
