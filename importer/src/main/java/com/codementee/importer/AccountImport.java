package com.codementee.importer;

import com.codementee.importer.ImportContext.Account;
import com.codementee.importer.TableLoader.Outcome;
import com.codementee.people.EmailAddresses;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Imports accounts and mentors' profiles. Password hashes are kept: the server verifies bcrypt, and replaces the hash
 * at the next sign-in. Of several accounts with one address the first is imported, and what belongs to the others is
 * attached to it.
 */
final class AccountImport {

    /** A higher cost would let each sign-in take seconds. */
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");
    private static final Set<String> ROLES = Set.of("mentee", "mentor", "admin");
    private static final Set<String> STATUSES = Set.of("free", "active", "paused");
    private static final int MAX_NAME = 100;

    private final ImportContext context;
    private final TableLoader people;
    private final TableLoader profiles;
    /** Ids of accounts whose plan must come from a paid order, with the plan. */
    private final Map<UUID, String> active = new HashMap<>();
    private final Map<UUID, Map<String, Object>> profileRows = new LinkedHashMap<>();
    private final Map<UUID, Account> waiting = new HashMap<>();

    AccountImport(ImportContext context) {
        this.context = context;
        this.people = context.loader("users", "person.id", "another account has this email address")
                .onOutcome(this::noteOutcome);
        this.profiles = context.loader("mentor profiles", "mentor_profile.person_id", "there is a profile already");
    }

    void run() {
        context.read(this::read, "users");
        people.flush();
        profileRows.forEach((id, row) -> {
            var account = context.accounts.get(id);
            if (account != null && account.id().equals(id)) profiles.add(id, id.toString(), row);
        });
        profiles.flush();
    }

    /** Returns who the older system showed with a plan, and which. */
    Map<UUID, String> active() {
        return active;
    }

    private void read(LegacyDocument user) {
        var id = user.id();
        var email = user.text(300, "email").map(EmailAddresses::normalize)
                .flatMap(EmailAddresses::parse).orElseThrow(() -> new RejectedException("email is missing or invalid"));
        var role = user.word("role").orElse("mentee");
        if (!ROLES.contains(role)) throw new RejectedException("role is unknown: " + role);
        var status = user.word("status").orElse("free");
        if (!STATUSES.contains(status)) throw new RejectedException("status is unknown: " + status);
        var first = context.accountsByEmail.get(email);
        if (first != null && !first.equals(id)) {
            attach(id, first);
            throw new RejectedException("another account has this email address, " + first
                    + "; what belongs to this one is attached to it");
        }
        var account = new Account(id, role, name(user, email), email);
        if (role.equals("mentor")) profileRows.put(id, profile(id, user));
        context.accountsByEmail.put(email, id);
        waiting.put(id, account);
        if (status.equals("active")) active.put(id, user.text("plan_id").orElse("unknown"));
        var createdAt = user.createdAt();
        people.add(id, user.legacyId(), new Columns()
                .set("id", id).set("name", account.name()).set("email", email).set("password_hash", hash(user))
                .set("role", role).set("paused", status.equals("paused"))
                .set("current_job", user.text(MAX_NAME, "current_role"))
                .set("target_job", user.text(MAX_NAME, "target_role"))
                .set("timezone", context.zone)
                .set("created_at", createdAt).set("updated_at", user.instant("updated_at").orElse(createdAt))
                .set("version", 1).set("credentials_version", 0)
                .map());
    }

    private String name(LegacyDocument user, String email) {
        var name = user.text(MAX_NAME, "name", "full_name");
        if (name.isEmpty()) {
            context.report.change("users", user.legacyId(), "has no name; the first part of the address is shown");
        }
        return name.orElseGet(() -> email.substring(0, email.indexOf('@')));
    }

    private @Nullable String hash(LegacyDocument user) {
        var stored = user.text(300, "password_hash", "hashed_password", "password");
        var usable = stored.filter(hash -> BCRYPT.matcher(hash).matches());
        if (usable.isEmpty()) {
            context.report.change("users", user.legacyId(), stored.isEmpty()
                    ? "has no password; the person asks for a password link"
                    : "the password is not a bcrypt hash that can be used; the person asks for a password link");
        }
        return usable.orElse(null);
    }

    private void noteOutcome(TableLoader.Row row, Outcome outcome) {
        var id = UUID.fromString(row.key());
        var account = waiting.remove(id);
        if (account == null) return;
        if (outcome == Outcome.PLACED || outcome == Outcome.PRESENT) context.accounts.put(id, account);
        else if (outcome == Outcome.CONFLICT) findByEmail(account).ifPresent(existing -> attachTo(id, existing));
        else context.accountsByEmail.remove(account.email());
    }

    private void attach(UUID id, UUID first) {
        var account = context.accounts.getOrDefault(first, waiting.get(first));
        if (account != null) context.accounts.put(id, account);
    }

    private void attachTo(UUID id, Account existing) {
        context.accounts.put(id, existing);
        context.accounts.put(existing.id(), existing);
        context.accountsByEmail.put(existing.email(), existing.id());
    }

    private Optional<Account> findByEmail(Account wanted) {
        try (var statement = context.connection.prepareStatement(
                "SELECT id, role, name FROM person WHERE lower(email) = ?")) {
            statement.setString(1, wanted.email());
            try (var found = statement.executeQuery()) {
                if (!found.next()) return Optional.empty();
                return Optional.of(new Account(found.getObject(1, UUID.class), found.getString(2),
                        found.getString(3), wanted.email()));
            }
        } catch (SQLException problem) {
            throw new ImportFailedException("The database failed: " + problem.getMessage(), problem);
        }
    }

    private static Map<String, Object> profile(UUID id, LegacyDocument user) {
        var years = user.number("years_experience", "experience_years").filter(number -> number >= 0 && number <= 70);
        return new Columns().set("person_id", id)
                .set("bio", user.text(2_000, "bio", "about"))
                .set("current_company", user.text(MAX_NAME, "current_company", "company"))
                .set("years_experience", years)
                .set("interview_types", Vocabulary.interviewTypes(user.texts("interview_types")))
                .set("topics", user.texts("topics", "expertise").stream().distinct().limit(20).toList())
                .set("weekly_capacity", 5)
                .map();
    }
}
