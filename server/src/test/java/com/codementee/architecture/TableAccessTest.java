package com.codementee.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks which tables and views the SQL of each module uses. */
class TableAccessTest extends ApiTest {

    private static final Path MAIN = Path.of("src/main/java/com/codementee");

    /** Modules from lowest to highest. A module may read the views of lower modules. */
    private static final List<String> LAYERS = List.of(
            "platform", "audit", "people", "notifications", "catalog", "scheduling", "billing", "identity", "mentees",
            "bookings", "feedback", "mentors", "suggestions", "dashboard", "analytics", "checkout", "aitools",
            "practice", "community", "calendar", "mail", "demo");

    private static final Map<String, Set<String>> TABLES = Map.ofEntries(
            Map.entry("platform", Set.of("scheduled_tasks", "idempotency_key", "flyway_schema_history")),
            Map.entry("audit", Set.of("audit_entry", "audit_unsealed", "audit_seal", "audit_verification")),
            Map.entry("people", Set.of("person")),
            Map.entry("identity", Set.of("session", "password_link", "totp", "totp_recovery_code")),
            Map.entry("catalog", Set.of("company", "topic")),
            Map.entry("scheduling", Set.of("time_slot", "meet_link")),
            Map.entry("billing", Set.of("pricing_plan", "plan_order", "payment_event", "refund", "payment",
                    "order_comparison", "billing_difference", "entitlement", "membership", "ledger_entry", "invoice",
                    "invoice_counter", "announced_invoice_month")),
            Map.entry("mentors", Set.of("mentor_profile", "mentor_company")),
            Map.entry("bookings", Set.of("booking_request", "booking_slot", "booking_decline", "mock",
                    "no_show_report", "reminder", "assignment_pause")),
            Map.entry("feedback", Set.of("feedback", "rating")),
            Map.entry("analytics", Set.of("analytics_zone", "analytics_daily", "analytics_changed_day",
                    "analytics_monthly", "analytics_changed_month", "analytics_mentor_quarter",
                    "analytics_changed_mentor")),
            Map.entry("calendar", Set.of("calendar_feed")),
            Map.entry("practice", Set.of("practice_card", "practice_review", "practice_backlog", "practice_asked",
                    "practice_plan", "practice_plan_done")),
            Map.entry("aitools", Set.of("ai_run", "ai_page")),
            Map.entry("community", Set.of("community_entry", "community_vote", "community_report", "community_edit",
                    "community_member")),
            Map.entry("mail", Set.of("outbox_mail")),
            Map.entry("notifications", Set.of("notification", "notification_preference")));

    /** View names start with their module, except those of the former module {@code accounts}, which was split. */
    private static final Map<String, String> VIEWS_OF_ACCOUNTS =
            Map.of("accounts_person", "people", "accounts_author", "people", "accounts_user", "identity");

    /**
     * The tables of other modules that a module may use. Identity sets the password hash in {@code person}; a mentor's
     * profile is read with its person; suggestions read requests and mocks in one statement; the platform checks
     * whether a database contains demo people; the audit log shows the current names of actors.
     */
    private static final Map<String, Set<String>> FOREIGN_TABLES = Map.of(
            "platform", Set.of("person"),
            "audit", Set.of("person"),
            "identity", Set.of("person"),
            "mentors", Set.of("person"),
            "suggestions", Set.of("booking_request", "booking_slot", "mock"));

    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+([a-z_]+)\\b(?!\\s*\\()");

    @Test
    void everyTableHasAnOwner() {
        var owned = TABLES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(relations("BASE TABLE").stream().filter(table -> !table.startsWith("probe_")))
                .containsExactlyInAnyOrderElementsOf(owned);
    }

    @Test
    void modulesUseOnlyTheirTablesAndLowerViews() throws IOException {
        var tables = relations("BASE TABLE");
        var views = relations("VIEW");
        var violations = new ArrayList<String>();
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var module = MAIN.relativize(file).getName(0).toString();
                if (!LAYERS.contains(module) || module.equals("demo")) continue;
                for (var name : namedIn(Files.readString(file))) {
                    if (tables.contains(name) && !mayUseTable(module, name)) {
                        violations.add(file.getFileName() + " names the table " + name);
                    }
                    if (views.contains(name) && !mayReadView(module, name)) {
                        violations.add(file.getFileName() + " reads the view " + name);
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    private static boolean mayUseTable(String module, String table) {
        return TABLES.getOrDefault(module, Set.of()).contains(table)
                || FOREIGN_TABLES.getOrDefault(module, Set.of()).contains(table);
    }

    private static boolean mayReadView(String module, String view) {
        var owner = VIEWS_OF_ACCOUNTS.getOrDefault(view, view.substring(0, view.indexOf('_')));
        return LAYERS.contains(owner) && LAYERS.indexOf(owner) <= LAYERS.indexOf(module);
    }

    private static Set<String> namedIn(String source) {
        var names = new TreeSet<String>();
        STRING.matcher(source).results()
                .forEach(string -> NAMED.matcher(string.group()).results().forEach(hit -> names.add(hit.group(1))));
        return names;
    }

    private Set<String> relations(String type) {
        return database().withHandle(sql -> sql.createQuery("""
                        SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
                          AND table_type = :type
                        """)
                .bind("type", type)
                .mapTo(String.class)
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
