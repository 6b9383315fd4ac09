package com.codementee.analytics;

import com.codementee.platform.json.JsonConfiguration;
import com.codementee.support.TestApp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The figures of a range in the shape of the API, each counted from the rows themselves. */
final class ExpectedFigures {

    private final TestApp app;
    private final AnalyticsRange range;

    ExpectedFigures(TestApp app, AnalyticsRange range) {
        this.app = app;
        this.range = range;
    }

    JsonNode users() {
        var now = app.now();
        return json(
                "free", count("SELECT count(*) FROM person p WHERE role = 'mentee' AND NOT paused AND NOT EXISTS"
                        + " (SELECT FROM entitlement WHERE person_id = p.id AND ends_at > ?)", now),
                "active", count("SELECT count(*) FROM person p WHERE role = 'mentee' AND NOT paused AND EXISTS"
                        + " (SELECT FROM entitlement WHERE person_id = p.id AND ends_at > ?)", now),
                "paused", count("SELECT count(*) FROM person WHERE role = 'mentee' AND paused"
                        + " AND deleted_at IS NULL"),
                "mentors", count("SELECT count(*) FROM person WHERE role = 'mentor' AND deleted_at IS NULL"),
                "new", registered("true"));
    }

    JsonNode funnel() {
        return json(
                "registered", registered("true"),
                "requested", registered("EXISTS (SELECT FROM booking_request WHERE mentee_id = p.id AND created_at < ?)"
                        + " OR EXISTS (SELECT FROM plan_order WHERE person_id = p.id AND booking IS NOT NULL"
                        + " AND created_at < ?)", end(), end()),
                "paid", registered("EXISTS (SELECT FROM plan_order WHERE person_id = p.id AND paid_at < ?)", end()),
                "completed", registered("EXISTS (SELECT FROM mock WHERE mentee_id = p.id AND status = 'completed'"
                        + " AND ends_at < ?)", end()));
    }

    private long registered(String condition, Object... arguments) {
        var all = new ArrayList<Object>(List.of(start(), end()));
        all.addAll(List.of(arguments));
        return count("SELECT count(*) FROM person p WHERE role = 'mentee' AND created_at >= ? AND created_at < ? AND ("
                + condition + ")", all.toArray());
    }

    long gross() {
        return inRange("SELECT coalesce(sum(amount), 0) FROM plan_order WHERE paid_at");
    }

    long refunded() {
        return inRange("SELECT coalesce(sum(amount), 0) FROM refund WHERE processed_at");
    }

    JsonNode plan(JsonNode row) {
        var plan = row.get("plan_id").asString();
        return json(
                "plan_id", plan,
                "orders", inRange("SELECT count(*) FROM plan_order WHERE plan_id = '" + plan + "' AND paid_at"),
                "gross", inRange("SELECT coalesce(sum(amount), 0) FROM plan_order WHERE plan_id = '" + plan
                        + "' AND paid_at"),
                "refunded", inRange("SELECT coalesce(sum(r.amount), 0) FROM refund r JOIN plan_order o"
                        + " ON o.id = r.order_id WHERE o.plan_id = '" + plan + "' AND r.processed_at"));
    }

    JsonNode month(JsonNode row) {
        var month = YearMonth.parse(row.get("month").asString());
        var from = range.from().isAfter(month.atDay(1)) ? range.from() : month.atDay(1);
        var to = range.to().isBefore(month.atEndOfMonth()) ? range.to() : month.atEndOfMonth();
        var part = new ExpectedFigures(app, new AnalyticsRange(from, to, range.zone()));
        var today = LocalDate.ofInstant(app.now(), range.zone());
        return json(
                "month", month.toString(),
                "orders", part.inRange("SELECT count(*) FROM plan_order WHERE paid_at"),
                "gross", part.gross(),
                "refunded", part.refunded(),
                "complete", from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth()) && to.isBefore(today));
    }

    JsonNode byStatus() {
        return counts(List.of("pending", "confirmed", "cancelled", "completed"), "status");
    }

    JsonNode byType() {
        return counts(List.of("coding", "system_design", "behavioral", "hr_round"), "interview_type");
    }

    private JsonNode counts(List<String> values, String column) {
        var counts = new LinkedHashMap<String, Object>();
        for (var value : values) {
            counts.put(value, inRange("SELECT count(*) FROM booking_request WHERE " + column + " = '" + value
                    + "' AND created_at"));
        }
        return JsonConfiguration.lenient().readTree(JsonConfiguration.lenient().writeValueAsString(counts));
    }

    JsonNode byCompany() {
        var rows = app.database().withHandle(sql -> sql.select("""
                SELECT c.id, c.name, count(*) AS count
                  FROM booking_request b JOIN company c ON c.id = b.company_id
                 WHERE b.created_at >= ? AND b.created_at < ?
                 GROUP BY c.id ORDER BY count(*) DESC, c.name
                """, start(), end())
                .map(row -> Map.of("company_id", row.getColumn("id", UUID.class).toString(),
                        "name", row.getColumn("name", String.class), "count", row.getColumn("count", Long.class)))
                .list());
        var ordered = rows.stream().map(row -> {
            var copy = new LinkedHashMap<String, Object>();
            for (var key : List.of("company_id", "name", "count")) copy.put(key, row.get(key));
            return copy;
        }).toList();
        return JsonConfiguration.lenient().readTree(JsonConfiguration.lenient().writeValueAsString(ordered));
    }

    JsonNode assignmentHours() {
        var minutes = minutes("SELECT extract(epoch FROM confirmed_at - created_at) / 60 FROM booking_request"
                + " WHERE confirmed_at >= ? AND confirmed_at < ?", start(), end());
        return json(
                "median", percentile(minutes, 0.5),
                "p90", percentile(minutes, 0.9),
                "waiting", count("SELECT count(*) FROM booking_request WHERE status = 'pending'"),
                "overdue", count("SELECT count(*) FROM booking_request WHERE status = 'pending'"
                        + " AND coalesce(reopened_at, created_at) <= ?",
                        app.now().minusSeconds(86_400)));
    }

    JsonNode ratings() {
        long count = inRange("SELECT count(*) FROM rating WHERE created_at");
        return json("count", count, "average", count == 0 ? null
                : FactSet.rounded(inRange("SELECT sum(stars) FROM rating WHERE created_at") / (double) count));
    }

    JsonNode sessions() {
        var missed = "SELECT count(*) FROM mock m JOIN booking_request b ON b.id = m.booking_request_id"
                + " WHERE m.status = 'no_show' AND b.missed_by = '%s' AND m.starts_at";
        return json(
                "held", inRange("SELECT count(*) FROM mock WHERE status = 'completed' AND starts_at"),
                "no_show_mentor", inRange(missed.formatted("mentor")),
                "no_show_mentee", inRange(missed.formatted("mentee")),
                "cancelled", inRange("SELECT count(*) FROM mock WHERE status = 'cancelled' AND starts_at"));
    }

    JsonNode mentor(JsonNode row) {
        var id = row.get("mentor_id").asString();
        var mocks = "FROM mock WHERE mentor_id = '" + id + "' AND ";
        double capacity = count("SELECT coalesce(max(weekly_capacity), 0) FROM mentor_profile WHERE person_id = ?",
                UUID.fromString(id)) * range.days() / 7.0;
        long rated = inRange("SELECT count(rating) " + mocks + "status <> 'cancelled' AND starts_at");
        var minutes = minutes("SELECT extract(epoch FROM feedback_at - ends_at) / 60 " + mocks
                + "status <> 'cancelled' AND feedback_at IS NOT NULL AND starts_at >= ? AND starts_at < ?", start(), end());
        return json(
                "mentor_id", id,
                "name", row.get("name").asString(),
                "mocks", inRange("SELECT count(*) " + mocks + "status = 'completed' AND starts_at"),
                "utilisation", capacity == 0 ? null : FactSet.rounded(
                        inRange("SELECT count(*) " + mocks + "status <> 'cancelled' AND starts_at") / capacity),
                "average_rating", rated == 0 ? null : FactSet.rounded(
                        inRange("SELECT sum(rating) " + mocks + "status <> 'cancelled' AND starts_at") / (double) rated),
                "feedback_hours_median", percentile(minutes, 0.5));
    }

    private List<Integer> minutes(String query, Object... arguments) {
        return app.database().withHandle(sql -> sql.select(query, arguments).mapTo(Double.class).stream()
                .map(minutes -> (int) Math.round(minutes)).sorted().toList());
    }

    private static @Nullable Double percentile(List<Integer> sorted, double share) {
        if (sorted.isEmpty()) return null;
        int place = (int) Math.ceil(share * sorted.size());
        return FactSet.rounded(sorted.get(Math.max(place, 1) - 1) / 60.0);
    }

    private long inRange(String queryUpToTheColumn) {
        var column = queryUpToTheColumn.substring(queryUpToTheColumn.lastIndexOf(' ') + 1);
        return count(queryUpToTheColumn + " >= ? AND " + column + " < ?", start(), end());
    }

    private long count(String query, Object... arguments) {
        return app.database().withHandle(sql -> sql.select(query, arguments).mapTo(long.class).one());
    }

    private static JsonNode json(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return JsonConfiguration.lenient().readTree(JsonConfiguration.lenient().writeValueAsString(fields));
    }

    private Instant start() {
        return range.instants().start();
    }

    private Instant end() {
        return range.instants().end();
    }
}
