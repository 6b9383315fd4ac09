package com.codementee.importer;

import com.codementee.importer.ImportContext.Account;
import com.codementee.importer.LegacyTimes.Period;
import com.codementee.importer.TableLoader.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imports booking requests and their mocks. A confirmed request is placed together with its mock, or not at all: one
 * that overlaps another mock of the same mentor or mentee is rejected. A slot that only the request mentions is made
 * from what the request says of it.
 */
final class BookingImport {

    private static final Set<String> STATUSES = Set.of("pending", "confirmed", "cancelled", "completed");
    private static final Set<String> MOCK_STATUSES = Set.of("scheduled", "completed", "cancelled", "no_show");
    private static final int MAX_PREFERENCES = 3;

    /** What feedback and the use of plans need to know of an imported request. */
    record Placed(UUID id, UUID menteeId, @Nullable UUID mentorId, boolean cancelled, Instant createdAt) {}

    private final ImportContext context;
    private final TableLoader slots;
    private final TableLoader requests;
    private final TableLoader preferences;
    private final TableLoader mocks;
    private final Timetable timetable = new Timetable();
    private final Map<UUID, LegacyMock> mocksByRequest = new HashMap<>();
    private final Map<UUID, Placed> waiting = new LinkedHashMap<>();
    private final Map<UUID, Placed> placed = new LinkedHashMap<>();
    private final Map<UUID, Placed> placedMocks = new HashMap<>();
    private final List<UUID> withoutMock = new ArrayList<>();
    private final List<UUID> pending = new ArrayList<>();

    BookingImport(ImportContext context) {
        this.context = context;
        this.slots = context.loader("slots of requests", "time_slot.id", "there is such a slot already");
        this.requests = context.loader("booking_requests", "booking_request.id", "there is such a request already")
                .onOutcome(this::noteRequest);
        this.preferences = context.loader(
                "preferred slots", "booking_slot.slot_id", "the request names this slot already");
        this.mocks = context.loader("mocks", "mock.id", "it overlaps a mock that was here before")
                .onOutcome(this::noteMock);
    }

    void run() {
        context.read(this::readMock, "mocks");
        context.read(this::readRequest, "booking_requests", "bookings");
        flush();
        mocksByRequest.forEach((request, mock) -> context.report.reject("mocks", mock.legacyId(),
                "its booking request was not imported: " + request));
        removeRequestsWithoutMock();
        for (var id : pending) {
            if (!placed.containsKey(id)) continue;
            context.execute("""
                    INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    SELECT 'review-booking-request', id || '@import', created_at, false, 1
                      FROM booking_request WHERE id = '%s'
                        ON CONFLICT DO NOTHING
                    """.formatted(id));
        }
    }

    /** The imported requests, in the order of the source. */
    Iterable<Placed> requests() {
        return placed.values();
    }

    /** The imported mocks, by their id. */
    Map<UUID, Placed> mocks() {
        return placedMocks;
    }

    private void readMock(LegacyDocument mock) {
        var request = mock.reference("booking_requests", "booking_request_id", "booking_id", "request_id")
                .orElseThrow(() -> new RejectedException("booking_request_id is missing, and a mock belongs to a request"));
        var status = mock.word("status").orElse("scheduled");
        if (!MOCK_STATUSES.contains(status)) throw new RejectedException("status is unknown: " + status);
        var createdAt = mock.createdAt();
        var known = new LegacyMock(mock.id(), mock.legacyId(), status,
                CatalogImport.link(mock, "meeting_link", "meet_link").orElse(null), createdAt,
                mock.instant("updated_at").orElse(createdAt));
        var other = mocksByRequest.putIfAbsent(request, known);
        if (other == null) return;
        // A request that was scheduled again has a cancelled mock beside the live one.
        if (other.status().equals("cancelled")) mocksByRequest.put(request, known);
        var loser = other.status().equals("cancelled") ? other : known;
        throw new RejectedException("its booking request has another mock too; not imported: " + loser.id());
    }

    private void readRequest(LegacyDocument request) {
        var id = request.id();
        var mock = mocksByRequest.remove(id);
        try {
            place(request, id, mock);
        } catch (RejectedException refusal) {
            if (mock != null) {
                context.report.reject("mocks", mock.legacyId(), "its booking request was rejected: " + refusal.getMessage());
            }
            throw refusal;
        }
    }

    private void place(LegacyDocument request, UUID id, @Nullable LegacyMock mock) {
        var mentee = context.require(request, "mentee", "mentee_id", "mentee_email");
        var status = status(request, mock);
        boolean held = status.equals("confirmed") || status.equals("completed");
        var createdAt = request.createdAt();
        var row = details(request, createdAt).set("id", id).set("mentee_id", mentee.id()).set("status", status)
                .set("cancelled_at", status.equals("cancelled") ? request.instant("cancelled_at", "updated_at") : null);
        var preferred = preferredSlots(request, createdAt);
        var confirmed = held ? confirmation(request, mentee, mock, createdAt) : null;
        confirm(row, confirmed);
        row.set("confirmed_by", held ? context.account(request, "confirmed_by", "confirmed_by_email")
                .map(Account::id) : null);
        var kept = new Placed(id, mentee.id(), confirmed == null ? null : confirmed.mentor().id(),
                status.equals("cancelled"), createdAt);
        waiting.put(id, kept);
        requests.add(id, request.legacyId(), row.map());
        for (int i = 0; i < preferred.size(); i++) {
            preferences.add(preferred.get(i), request.legacyId(), new Columns().set("booking_request_id", id)
                    .set("slot_id", preferred.get(i)).set("preference", i + 1).map());
        }
        if (status.equals("pending")) pending.add(id);
        if (confirmed != null) addMock(kept, confirmed, mock, status);
        else if (mock != null) context.report.reject("mocks", mock.legacyId(), "its booking request is " + status);
        if (waiting.size() >= 2_000) flush();
    }

    private Columns details(LegacyDocument request, Instant createdAt) {
        return new Columns().set("company_id", company(request))
                .set("interview_type", Vocabulary.interviewType(request))
                .set("experience_level", Vocabulary.level(request))
                .set("interview_track", request.text(100, "interview_track").orElse("general"))
                .set("specific_topics", request.texts("specific_topics", "topics").stream().distinct().toList())
                .set("additional_notes", request.text(5_000, "additional_notes", "notes"))
                .set("cancel_reason", request.text(2_000, "cancel_reason", "cancellation_reason"))
                .set("created_at", createdAt).set("invite_sequence", 0).set("cancelled_by_mentee", false);
    }

    private static void confirm(Columns row, @Nullable Confirmation confirmed) {
        row.set("mentor_id", confirmed == null ? null : confirmed.mentor().id())
                .set("confirmed_slot_id", confirmed == null ? null : confirmed.slotId())
                .set("meeting_link", confirmed == null ? null : confirmed.link())
                .set("meet_link_id", confirmed == null ? null : confirmed.linkId())
                .set("confirmed_at", confirmed == null ? null : confirmed.at());
    }

    /** A mock tells more exactly than its request whether it took place. */
    private String status(LegacyDocument request, @Nullable LegacyMock mock) {
        var status = request.word("status").orElse("pending");
        if (!STATUSES.contains(status)) throw new RejectedException("status is unknown: " + status);
        if (!status.equals("confirmed") || mock == null || mock.status().equals("scheduled")) return status;
        return mock.status().equals("cancelled") ? "cancelled" : "completed";
    }

    private record Confirmation(
            Account mentor, UUID slotId, Period period, String link, @Nullable UUID linkId, Instant at) {}

    private Confirmation confirmation(
            LegacyDocument request, Account mentee, @Nullable LegacyMock mock, Instant createdAt) {
        var mentor = context.require(request, "mentor", "mentor_id", "mentor_email");
        var slot = request.document("confirmed_slot")
                .orElseThrow(() -> new RejectedException("confirmed_slot is missing"));
        var slotId = slotId(slot, request, createdAt, true)
                .orElseThrow(() -> new RejectedException("confirmed_slot has neither a known id nor a time"));
        var period = context.slots.get(slotId);
        var link = CatalogImport.link(request, "meeting_link", "meet_link")
                .or(() -> Optional.ofNullable(mock == null ? null : mock.link()))
                .orElseThrow(() -> new RejectedException("meeting_link is missing"));
        timetable.take(mentor.id(), mentee.id(), slotId, period);
        var linkId = context.links.get(link);
        if (linkId != null && !timetable.takeLink(linkId, period)) linkId = null;
        var at = request.instant("confirmed_at", "updated_at").orElse(createdAt);
        return new Confirmation(mentor, slotId, period, link, linkId, at);
    }

    private void addMock(Placed request, Confirmation confirmed, @Nullable LegacyMock mock, String status) {
        var mockId = mock == null ? LegacyIds.derived("mock of " + request.id()) : mock.id();
        if (mock == null) {
            context.report.change("booking_requests", request.id().toString(), "has no mock; made from the confirmed slot");
        }
        var mockStatus = mock == null ? status.equals("completed") ? "completed" : "scheduled" : mock.status();
        if (mockStatus.equals("scheduled") && status.equals("completed")) mockStatus = "completed";
        placedMocks.put(mockId, request);
        mocks.add(mockId, mock == null ? mockId.toString() : mock.legacyId(), new Columns()
                .set("id", mockId).set("booking_request_id", request.id()).set("mentee_id", request.menteeId())
                .set("mentor_id", confirmed.mentor().id()).set("slot_id", confirmed.slotId())
                .set("meet_link_id", confirmed.linkId()).set("meeting_link", confirmed.link())
                .set("starts_at", confirmed.period().startsAt()).set("ends_at", confirmed.period().endsAt())
                .set("status", mockStatus)
                .set("created_at", mock == null ? confirmed.at() : mock.createdAt()).map());
    }

    private UUID company(LegacyDocument request) {
        return request.reference("companies", "company_id").map(context.companies::get)
                .or(() -> request.text(100, "company_name").map(name -> name.toLowerCase(Locale.ROOT))
                        .map(context.companiesByName::get))
                .orElseThrow(() -> new RejectedException("company_id is of no imported company: "
                        + request.text("company_id").orElse("missing")));
    }

    private List<UUID> preferredSlots(LegacyDocument request, Instant createdAt) {
        var ids = new ArrayList<UUID>();
        for (var slot : request.documents("preferred_slots")) {
            var id = slotId(slot, request, createdAt, false);
            if (id.isPresent() && ids.size() < MAX_PREFERENCES && !ids.contains(id.get())) ids.add(id.get());
            else context.report.change("booking_requests", request.legacyId(), "a preferred slot is unknown, double or the fourth");
        }
        return ids;
    }

    /** Returns the id of a slot, which is made from what the request says of it if there is no such slot. */
    private Optional<UUID> slotId(
            LegacyDocument slot, LegacyDocument request, Instant createdAt, boolean booked) {
        var known = slot.reference("time_slots", "id", "slot_id", "_id");
        if (known.isPresent() && context.slots.containsKey(known.get())) return known;
        var period = LegacyTimes.period(slot, context.zone);
        if (period.isEmpty()) return Optional.empty();
        var id = known.orElseGet(() -> LegacyIds.derived("slot of " + request.legacyId() + " at " + period.get()));
        if (context.slots.putIfAbsent(id, period.get()) == null) {
            slots.add(id, request.legacyId(), CatalogImport.slotRow(id, period.get(), createdAt)
                    .set("interview_types", List.of(Vocabulary.interviewType(request))).set("mentor_id", null)
                    .set("status", booked ? "booked" : "blocked").map());
        }
        return Optional.of(id);
    }

    private void flush() {
        slots.flush();
        requests.flush();
        preferences.flush();
        mocks.flush();
        waiting.clear();
    }

    private void noteRequest(TableLoader.Row row, Outcome outcome) {
        var id = UUID.fromString(row.key());
        if (outcome == Outcome.PLACED || outcome == Outcome.PRESENT) placed.put(id, waiting.get(id));
    }

    private void noteMock(TableLoader.Row row, Outcome outcome) {
        if (outcome == Outcome.PLACED || outcome == Outcome.PRESENT) return;
        var request = placedMocks.remove(UUID.fromString(row.key()));
        if (request != null && placed.containsKey(request.id())) withoutMock.add(request.id());
    }

    /** A confirmed request without a mock would promise an interview that nobody sees. */
    private void removeRequestsWithoutMock() {
        for (var id : withoutMock) {
            placed.remove(id);
            context.execute("DELETE FROM booking_request b WHERE id = '" + id + "'"
                    + " AND NOT EXISTS (SELECT FROM mock m WHERE m.booking_request_id = b.id)");
            context.report.reject("booking_requests", id.toString(), "its mock was rejected");
        }
    }
}
