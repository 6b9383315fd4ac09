package com.codementee.support;

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

/** Creates slots, booking requests and mocks. Slots do not overlap unless the test chooses their times. */
public class BookingFixtures {

    private static final AtomicLong NEXT_SLOT = new AtomicLong(1);

    private static final UUID SPARE_MENTOR = UUID.fromString("5a5e0000-0000-7000-8000-000000000001");

    private final TestApp app;
    private final PersonFixtures people;
    private @Nullable TestUser admin;

    public BookingFixtures(TestApp app) {
        this.app = app;
        this.people = new PersonFixtures(app);
    }

    /** Creates a slot of one hour, at least three days ahead, that overlaps no other test's slot. */
    public UUID createSlot() {
        return createSlotAt(app.now().plus(Duration.ofDays(3)).plus(Duration.ofHours(2 * NEXT_SLOT.getAndIncrement())));
    }

    /** Creates a slot of one hour for all interview types, without a mentor. */
    public UUID createSlotAt(Instant startsAt) {
        return createSlotAt(startsAt, null);
    }

    /** Creates a one-hour slot for all interview types, assigned to the given mentor if there is one. */
    public UUID createSlotAt(Instant startsAt, @Nullable UUID mentorId) {
        createSpareMentor();
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

    /**
     * Creates a mentor who is never in a mock, once per application, so that slots without a mentor can be requested.
     */
    public void createSpareMentor() {
        app.database().useHandle(sql -> sql.execute("""
                INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
                VALUES (?, 'Spare Mentor', 'spare@mentors.example', 'mentor', 'UTC', ?, ?)
                    ON CONFLICT DO NOTHING
                """, SPARE_MENTOR, app.now(), app.now()));
    }

    public Instant slotStart(UUID slotId) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT starts_at FROM time_slot WHERE id = ?")
                .bind(0, slotId)
                .mapTo(Instant.class)
                .one());
    }

    /** Adds a meeting link to the pool. */
    public UUID createMeetLink() {
        var id = Ids.next();
        app.database().useHandle(sql -> sql.execute(
                "INSERT INTO meet_link (id, name, link, created_at) VALUES (?, 'Room', ?, ?)", id,
                "https://meet.example/" + id, app.now()));
        return id;
    }

    public UUID companyId() {
        return app.database()
                .withHandle(sql -> sql.createQuery("SELECT id FROM company WHERE name = 'Amazon'").mapTo(UUID.class)
                .one());
    }

    /** Returns a valid body of a booking request. */
    public Map<String, Object> requestBody(UUID... slots) {
        return new HashMap<>(Map.of(
                "company_id", companyId(),
                "interview_type", "coding",
                "experience_level", "mid",
                "interview_track", "sde2",
                "specific_topics", List.of("Graphs", "Dynamic Programming"),
                "additional_notes", "I talk too fast.\nStop me.",
                "preferred_slots", Arrays.asList(slots)));
    }

    /** Returns a valid body of a booking request, with one field replaced. */
    public Map<String, Object> requestBody(UUID slot, String field, @Nullable Object value) {
        var body = requestBody(slot);
        body.put(field, value);
        return body;
    }

    /** Creates a pending booking request for these slots. */
    public UUID createRequest(TestUser mentee, UUID... slots) {
        return id(app.client().as(mentee.token()).post("/api/mentee/booking-request", requestBody(slots)).expect(201)
                .data());
    }

    /** Confirms a request as an admin. */
    public ApiResponse confirm(UUID booking, UUID mentor, UUID slot) {
        return app.client().as(admin().token()).post("/api/admin/confirm-booking", Map.of(
                "booking_request_id", booking, "mentor_id", mentor, "confirmed_slot_id", slot));
    }

    /** Creates a request and confirms it. Returns the data of the confirmation, with the mock in {@code mock}. */
    public JsonNode createMock(TestUser mentee, TestUser mentor, UUID slot) {
        createMeetLink();
        return confirm(createRequest(mentee, slot), mentor.id(), slot).expect(200).data();
    }

    public TestUser admin() {
        if (admin == null) admin = people.admin();
        return admin;
    }

    public int mocksLeft(TestUser mentee) {
        return app.database().withHandle(sql -> sql.createQuery(
                        "SELECT sum(limit_mock_interviews - used_mock_interviews) FROM membership WHERE person_id = ?")
                .bind(0, mentee.id())
                .mapTo(int.class)
                .one());
    }

    public String slotStatus(UUID slot) {
        return app.database().withHandle(sql ->
                sql.createQuery("SELECT status FROM time_slot WHERE id = ?").bind(0, slot).mapTo(String.class).one());
    }

    /** The id of the latest mock of a request. */
    public UUID mockOf(UUID request) {
        return app.database().withHandle(sql -> sql.createQuery(
                        "SELECT id FROM mock WHERE booking_request_id = ? ORDER BY created_at DESC LIMIT 1")
                .bind(0, request)
                .mapTo(UUID.class)
                .one());
    }

    public String requestStatus(UUID request) {
        return app.database().withHandle(sql ->
                sql.createQuery("SELECT status FROM booking_request WHERE id = ?").bind(0, request).mapTo(String.class)
                        .one());
    }

    /** Runs a query that returns one integer. */
    public int count(String sql, Object... arguments) {
        return app.database().withHandle(handle -> handle.select(sql, arguments).mapTo(int.class).one());
    }

    public static UUID id(JsonNode node) {
        return UUID.fromString(node.get("id").asString());
    }
}
