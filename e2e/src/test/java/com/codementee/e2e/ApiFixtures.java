package com.codementee.e2e;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Creates a test's data through the public HTTP API. */
final class ApiFixtures {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId PLATFORM = ZoneId.of("Asia/Kolkata");

    private final Api api;

    ApiFixtures(Api api) {
        this.api = api;
    }

    /** A new person with an access token. */
    record Person(String name, String email, String password, String token) {}

    Person mentee() throws IOException {
        return mentee("Asha Rao");
    }

    Person mentee(String name) throws IOException {
        var email = "e2e-" + UUID.randomUUID() + "@people.example";
        var password = "a long walk by the sea";
        var account = Map.of("name", name, "email", email, "password", password);
        var token = api.post("/api/auth/register-free", null, account).data().get("access_token").asString();
        return new Person(name, email, password, token);
    }

    Person menteeWithPlan(String plan) throws IOException {
        return menteeWithPlan(plan, "Asha Rao");
    }

    Person menteeWithPlan(String plan, String name) throws IOException {
        var mentee = mentee(name);
        var order = api.post("/api/payment/create-order", mentee.token(), Map.of("plan_id", plan)).data();
        paid(mentee, order);
        return mentee;
    }

    /** Creates an order for the Growth plan with a booking. */
    JsonNode order(Person mentee) throws IOException {
        var purchase = Map.of("plan_id", "growth", "booking", bookingBody(mentee, anySlot(mentee, "coding"), "coding"));
        return api.post("/api/payment/create-order", mentee.token(), purchase).data();
    }

    JsonNode paid(Person mentee, JsonNode order) throws IOException {
        var signed = api.pay(order.get("razorpay_order_id").asString(), false);
        return api.post("/api/payment/verify-payment", mentee.token(), signed).data();
    }

    /** Buys a plan with a booking and returns the pending request. */
    JsonNode request() throws IOException {
        var mentee = mentee();
        return paid(mentee, order(mentee)).get("booking_request");
    }

    JsonNode request(Person mentee, String slot, String type) throws IOException {
        return api.post("/api/mentee/booking-request", mentee.token(), bookingBody(mentee, slot, type)).data();
    }

    Map<String, Object> bookingBody(Person mentee, String slot, String type) throws IOException {
        var company = api.get("/api/companies", null).data().get(0);
        return Map.of(
                "company_id", company.get("id").asString(),
                "interview_type", type,
                "experience_level", company.get("difficulty_levels").get(0).asString(),
                "interview_track", "general",
                "specific_topics", List.of("Graphs"),
                "preferred_slots", List.of(slot));
    }

    /** Returns a random free slot, far enough ahead that a test may advance the clock. */
    String anySlot(Person mentee, String type) throws IOException {
        var slots = api.get("/api/mentee/available-slots?limit=100&interview_type=" + type, mentee.token()).data();
        return slots.get(ThreadLocalRandom.current().nextInt(slots.size() / 2, slots.size())).get("id").asString();
    }

    /** Adds a slot of one interview type as an admin. */
    String slot(Instant startsAt, String type) throws IOException {
        var start = startsAt.atZone(PLATFORM);
        return api.post("/api/admin/time-slots", api.signIn("admin"), Map.of(
                "date", start.toLocalDate().toString(),
                "start_time", start.format(TIME),
                "end_time", start.plusHours(1).format(TIME),
                "interview_types", List.of(type))).data().get("id").asString();
    }

    JsonNode mentor(String who) throws IOException {
        for (var mentor : api.get("/api/admin/mentors?limit=100", api.signIn("admin")).data()) {
            if (mentor.get("email").asString().equals(who.contains("@") ? who : who + "@codementee.example")) {
                return mentor;
            }
        }
        throw new AssertionError("No mentor " + who);
    }

    /** Invites a mentor and sets the password through the mailed link. */
    Person newMentor(String name) throws IOException {
        var email = "e2e-" + UUID.randomUUID() + "@mentors.example";
        var password = "a long walk in the hills";
        var profile = Map.of("name", name, "email", email, "interview_types", List.of("coding", "system_design"));
        api.post("/api/admin/mentors", api.signIn("admin"), profile).data();
        var text = api.awaitMail(email, "/reset-password?").get("text").asString();
        var token = Pattern.compile("token=([^\\s&]+)").matcher(text).results().findFirst().orElseThrow().group(1);
        api.post("/api/auth/reset-password", null, Map.of("token", token, "new_password", password));
        return new Person(name, email, password, api.signIn(email, password));
    }

    /** Confirms a request with this mentor in its first slot. */
    JsonNode confirm(JsonNode request, JsonNode mentor) throws IOException {
        return api.post("/api/admin/confirm-booking", api.signIn("admin"), Map.of(
                "booking_request_id", request.get("id").asString(),
                "mentor_id", mentor.get("id").asString(),
                "confirmed_slot_id", request.get("preferred_slots").get(0).get("id").asString())).data().get("mock");
    }
}
