package com.codementee.importer;

import com.codementee.importer.ImportContext.Plan;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imports companies, plans, slots and meeting links. A company whose name is in the catalogue already stands for that
 * one. A plan replaces the shipped one of the same id, unless an admin has edited it or somebody has ordered it.
 */
final class CatalogImport {

    private static final String REPLACE_PLAN = """
            UPDATE pricing_plan
               SET name = ?, price = ?, duration_months = ?, limit_mock_interviews = ?, limit_resume_reviews = ?,
                   limit_ai_tools = ?, features = ?, is_popular = ?
             WHERE plan_id = ? AND version = 1
               AND NOT EXISTS (SELECT FROM plan_order o WHERE o.plan_id = pricing_plan.plan_id)
               AND (name, price, duration_months, limit_mock_interviews, limit_resume_reviews, limit_ai_tools, features,
                    is_popular) IS DISTINCT FROM (?, ?::bigint, ?::int, ?::int, ?::int, ?::int, ?::text[], ?::boolean)
            """;

    private static final List<String> PLAN_VALUES = List.of("name", "price", "duration_months", "limit_mock_interviews",
            "limit_resume_reviews", "limit_ai_tools", "features", "is_popular");

    private final ImportContext context;

    CatalogImport(ImportContext context) {
        this.context = context;
    }

    void run() {
        importCompanies();
        loadPlans();
        context.read(this::readPlan, "pricing_plans", "plans");
        loadPlans();
        importSlots();
        importLinks();
    }

    private void importCompanies() {
        query("SELECT id, lower(name) FROM company", row ->
                context.companiesByName.put(row.getString(2), row.getObject(1, UUID.class)));
        var loader = context.loader("companies", "company.id", "a company has this name already");
        context.read(company -> {
            var id = company.id();
            var name = company.requireText(100, "name");
            var key = name.toLowerCase(Locale.ROOT);
            var existing = context.companiesByName.putIfAbsent(key, id);
            context.companies.put(id, existing == null ? id : existing);
            if (existing != null && !existing.equals(id)) {
                context.report.change("companies", company.legacyId(), "is the company " + existing + " of the same name");
                return;
            }
            try {
                loader.add(id, company.legacyId(), new Columns().set("id", id).set("name", name)
                        .set("category", Vocabulary.companyCategory(company))
                        .set("interview_tracks", company.texts("interview_tracks").stream().distinct().toList())
                        .set("difficulty_levels", Vocabulary.levels(company.texts("difficulty_levels")))
                        .set("description", company.text(1_000, "description"))
                        .set("created_at", company.createdAt()).set("version", 1).map());
            } catch (RejectedException refusal) {
                context.companies.remove(id);
                context.companiesByName.remove(key);
                throw refusal;
            }
        }, "companies");
        loader.flush();
    }

    private void loadPlans() {
        query("""
                SELECT plan_id, name, duration_months, limit_mock_interviews, limit_resume_reviews, limit_ai_tools
                  FROM pricing_plan
                """, row -> context.plans.put(row.getString(1), new Plan(row.getString(1), row.getString(2), row.getInt(3),
                        row.getObject(4, Integer.class), row.getObject(5, Integer.class),
                        row.getObject(6, Integer.class))));
    }

    private void readPlan(LegacyDocument plan) {
        var id = plan.text(40, "plan_id", "id").orElseThrow(() -> new RejectedException("plan_id is missing"));
        var limits = plan.document("limits").orElseThrow(() -> new RejectedException("limits are missing"));
        var values = new Columns().set("plan_id", id).set("name", plan.requireText(100, "name"))
                .set("price", plan.number("price").orElseThrow(() -> new RejectedException("price is missing")))
                .set("currency", "INR")
                .set("duration_months", plan.number("duration_months", "duration")
                        .orElseThrow(() -> new RejectedException("duration_months is missing")))
                .set("limit_mock_interviews", limit(limits, "mock_interviews"))
                .set("limit_resume_reviews", limit(limits, "resume_reviews"))
                .set("limit_ai_tools", limit(limits, "ai_tools"))
                .set("features", plan.texts("features")).set("is_popular", plan.flag("is_popular"))
                .set("display_order", plan.number("display_order").orElse((long) context.plans.size() + 1))
                .set("created_at", plan.createdAt()).set("version", 1).set("terms_version", 1).map();
        if (context.plans.containsKey(id)) {
            replace(id, values);
            return;
        }
        var loader = context.loader("pricing_plans", "pricing_plan.plan_id", "there is such a plan already");
        loader.add(id, plan.legacyId(), values);
        loader.flush();
    }

    /** Null is unlimited. A limit that is not there at all is not invented. */
    private static @Nullable Long limit(LegacyDocument limits, String name) {
        if (limits.word(name).filter(word -> word.startsWith("unlimited")).isPresent()) return null;
        long limit = limits.number(name).orElseThrow(() -> new RejectedException("limits." + name + " is missing"));
        return limit < 0 ? null : limit;
    }

    private void replace(String id, Map<String, Object> values) {
        try (var statement = context.connection.prepareStatement(REPLACE_PLAN)) {
            int next = bindPlan(statement, 1, values);
            statement.setString(next, id);
            bindPlan(statement, next + 1, values);
            var before = context.connection.setSavepoint();
            try {
                if (statement.executeUpdate() == 1) context.report.placed("pricing_plans");
                else context.report.present("pricing_plans");
            } catch (SQLException refusal) {
                context.connection.rollback(before);
                throw new RejectedException("PostgreSQL refuses it: " + refusal.getMessage().lines().findFirst().orElse(""));
            }
        } catch (SQLException problem) {
            throw new ImportFailedException("The database failed: " + problem.getMessage(), problem);
        }
    }

    /** Binds a plan's values from this index on, and returns the next index. */
    private int bindPlan(PreparedStatement statement, int from, Map<String, Object> values) throws SQLException {
        int index = from;
        for (var name : PLAN_VALUES) {
            switch (values.get(name)) {
                case null -> statement.setNull(index++, Types.INTEGER);
                case Number number -> statement.setLong(index++, number.longValue());
                case Boolean flag -> statement.setBoolean(index++, flag);
                case List<?> texts -> statement.setArray(
                        index++, context.connection.createArrayOf("text", texts.toArray()));
                case Object text -> statement.setString(index++, text.toString());
            }
        }
        return index;
    }

    private void importSlots() {
        var loader = context.loader("time_slots", "time_slot.id", "there is such a slot already")
                .onOutcome((row, outcome) -> {
                    if (outcome == TableLoader.Outcome.REFUSED) context.slots.remove(UUID.fromString(row.key()));
                });
        context.read(slot -> {
            var id = slot.id();
            var period = LegacyTimes.period(slot, context.zone)
                    .orElseThrow(() -> new RejectedException("date or start_time is missing"));
            var types = Vocabulary.interviewTypes(slot.texts("interview_types", "interview_type"));
            if (types.isEmpty()) throw new RejectedException("interview_types are missing or unknown");
            var status = slot.word("status").orElse("available");
            var mentor = context.account(slot, "mentor_id", "mentor_email")
                    .filter(account -> account.role().equals("mentor"));
            context.slots.put(id, period);
            loader.add(id, slot.legacyId(), slotRow(id, period, slot.createdAt()).set("interview_types", types)
                    .set("mentor_id", mentor.map(ImportContext.Account::id)).set("status", status).map());
        }, "time_slots", "slots");
        loader.flush();
    }

    static Columns slotRow(UUID id, LegacyTimes.Period period, Instant createdAt) {
        return new Columns().set("id", id).set("starts_at", period.startsAt()).set("ends_at", period.endsAt())
                .set("created_at", createdAt).set("version", 1);
    }

    private void importLinks() {
        query("SELECT id, link FROM meet_link", row -> context.links.put(row.getString(2), row.getObject(1, UUID.class)));
        var ids = new HashMap<UUID, String>();
        var loader = context.loader("meet_links", "meet_link.id", "another meeting link is the same")
                .onOutcome((row, outcome) -> {
                    var link = ids.get(UUID.fromString(row.key()));
                    if (outcome == TableLoader.Outcome.PLACED || outcome == TableLoader.Outcome.PRESENT) {
                        context.links.put(link, UUID.fromString(row.key()));
                    }
                });
        context.read(document -> {
            var id = document.id();
            var link = link(document, "link", "url", "meeting_link", "meet_link")
                    .orElseThrow(() -> new RejectedException("link is missing"));
            ids.put(id, link);
            loader.add(id, document.legacyId(), new Columns().set("id", id).set("link", link)
                    .set("name", document.text(100, "name", "title").orElse(link))
                    .set("created_at", document.createdAt()).set("version", 1).map());
        }, "meet_links");
        loader.flush();
    }

    /** Returns an address that a browser may open. Other schemes, such as javascript:, reject the document. */
    static Optional<String> link(LegacyDocument document, String... names) {
        var link = document.text(500, names);
        link.ifPresent(text -> {
            try {
                var uri = new URI(text);
                boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
                if (!web || uri.getHost() == null) throw new RejectedException(names[0] + " is not a web address");
            } catch (URISyntaxException _) {
                throw new RejectedException(names[0] + " is not a web address");
            }
        });
        return link;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowReader reader) {
        try (var statement = context.connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) reader.read(rows);
        } catch (SQLException problem) {
            throw new ImportFailedException("The database failed: " + problem.getMessage(), problem);
        }
    }
}
