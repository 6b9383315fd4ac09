package com.codementee;

import com.codementee.GivenPeople.Someone;
import com.codementee.platform.db.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes slots, requests and mocks for a test. No two slots of it overlap unless asked to. */
public class GivenBookings {

    private static final AtomicLong HOURS = new AtomicLong(1);

    private final App app;
    private final GivenPeople people;
    private @Nullable Someone admin;

    public GivenBookings(App app) {
        this.app = app;
        this.people = new GivenPeople(app);
    }

    /** One hour, days ahead, when no other test has anything. */
    public UUID slot() {
        return slotAt(app.now().plus(Duration.ofDays(3)).plus(Duration.ofHours(2 * HOURS.getAndIncrement())));
    }

    /** One hour from then on, for every type of interview. */
    public UUID slotAt(Instant startsAt) {
        return slotAt(startsAt, null);
    }

    /** One hour from then on with this mentor. */
    public UUID slotAt(Instant startsAt, @Nullable UUID mentorId) {
        var id = Ids.next();
        app.database().useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, created_at)
                        VALUES (:id, :start, :end, '{coding,system_design,behavioral}', :mentor, :now)
                        """)
                .bind("id", id)
                .bind("start", startsAt)
                .bind("end", startsAt.plus(Duration.ofHours(1)))
                .bind("mentor", mentorId)
                .bind("now", app.now())
                .execute());
        return id;
    }

    public Instant startOf(UUID slotId) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT starts_at FROM time_slot WHERE id = ?")
                .bind(0, slotId)
                .mapTo(Instant.class)
                .one());
    }

    /** Another link in the pool. */
    public UUID meetLink() {
        var id = Ids.next();
        app.database().useHandle(sql -> sql.execute(
                "INSERT INTO meet_link (id, name, link, created_at) VALUES (?, 'Room', ?, ?)", id, "https://meet.example/" + id, app.now()));
        return id;
    }

    public UUID companyId() {
        return app.database().withHandle(sql -> sql.createQuery("SELECT id FROM company WHERE name = 'Amazon'").mapTo(UUID.class).one());
    }

    /** A request's body that is right in everything. */
    public Map<String, Object> draft(UUID... slots) {
        return new HashMap<>(Map.of(
                "company_id", companyId(),
                "interview_type", "coding",
                "experience_level", "mid",
                "interview_track", "sde2",
                "specific_topics", List.of("Graphs", "Dynamic Programming"),
                "additional_notes", "I talk too fast.\nStop me.",
                "preferred_slots", Arrays.asList(slots)));
    }

    /** The same body with one field changed. */
    public Map<String, Object> draft(UUID slot, String field, @Nullable Object value) {
        var draft = draft(slot);
        draft.put(field, value);
        return draft;
    }

    /** A pending request of this mentee for these slots. */
    public UUID pending(Someone mentee, UUID... slots) {
        return id(app.client().as(mentee.token()).post("/api/mentee/booking-request", draft(slots)).expect(201).data());
    }

    /** The answer to an admin's confirmation. */
    public Answer confirm(UUID booking, UUID mentor, UUID slot) {
        return app.client().as(admin().token()).post("/api/admin/confirm-booking", Map.of(
                "booking_request_id", booking, "mentor_id", mentor, "confirmed_slot_id", slot));
    }

    /** A mock of this mentee with this mentor in this slot; what the confirmation answered. */
    public JsonNode confirmed(Someone mentee, Someone mentor, UUID slot) {
        meetLink();
        return confirm(pending(mentee, slot), mentor.id(), slot).expect(200).data();
    }

    public Someone admin() {
        if (admin == null) admin = people.admin();
        return admin;
    }

    public int mocksLeft(Someone mentee) {
        return app.database().withHandle(sql -> sql.createQuery(
                        "SELECT sum(limit_mock_interviews - used_mock_interviews) FROM membership WHERE person_id = ?")
                .bind(0, mentee.id())
                .mapTo(int.class)
                .one());
    }

    public String statusOfSlot(UUID slot) {
        return app.database().withHandle(sql ->
                sql.createQuery("SELECT status FROM time_slot WHERE id = ?").bind(0, slot).mapTo(String.class).one());
    }

    public String statusOfBooking(UUID booking) {
        return app.database().withHandle(sql ->
                sql.createQuery("SELECT status FROM booking_request WHERE id = ?").bind(0, booking).mapTo(String.class).one());
    }

    /** How many rows a query counts. */
    public int count(String sql, Object... arguments) {
        return app.database().withHandle(handle -> handle.select(sql, arguments).mapTo(int.class).one());
    }

    public static UUID id(JsonNode thing) {
        return UUID.fromString(thing.get("id").asString());
    }
}
