package com.codementee.importer;

import com.codementee.importer.LegacyTimes.Period;
import com.codementee.importer.source.LegacySource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What the parts of one import share: the source, the transaction, and which ids were placed. */
final class ImportContext {

    /** An account that documents may refer to. */
    record Account(UUID id, String role, String name, String email) {}

    /** A plan that orders may refer to. */
    record Plan(String id, String name, int months, Integer mocks, Integer reviews, Integer tools) {}

    final LegacySource source;
    final Connection connection;
    final ImportReport report;
    final ZoneId zone;

    final Map<UUID, Account> accounts = new HashMap<>();
    final Map<String, UUID> accountsByEmail = new HashMap<>();
    /** Ids of companies by their id in the older system and by their name in lower case. */
    final Map<UUID, UUID> companies = new HashMap<>();
    final Map<String, UUID> companiesByName = new HashMap<>();
    final Map<String, Plan> plans = new HashMap<>();
    final Map<UUID, Period> slots = new HashMap<>();
    final Map<String, UUID> links = new HashMap<>();
    final Set<UUID> people = new HashSet<>();

    ImportContext(LegacySource source, Connection connection, ImportReport report, ZoneId zone) {
        this.source = source;
        this.connection = connection;
        this.report = report;
        this.zone = zone;
    }

    /** Reads the first of these collections that there is, and rejects the documents for which the reader throws. */
    void read(Consumer<LegacyDocument> reader, String... names) {
        for (var name : names) {
            if (!source.has(name)) continue;
            source.read(name, report, document -> {
                // Ids are derived from the first name, whatever this copy calls the collection.
                var known = new LegacyDocument(names[0], document.fields());
                try {
                    reader.accept(known);
                } catch (RejectedException refusal) {
                    report.reject(name, known.legacyId(), refusal.getMessage());
                }
            });
            return;
        }
    }

    /** Returns the account that a document refers to, by id or by email address. */
    Optional<Account> account(LegacyDocument document, String idField, String emailField) {
        return document.reference("users", idField).map(accounts::get)
                .or(() -> document.text(emailField).map(email -> email.strip().toLowerCase(Locale.ROOT))
                        .map(accountsByEmail::get).map(accounts::get));
    }

    Account require(LegacyDocument document, String role, String idField, String emailField) {
        var account = account(document, idField, emailField).orElseThrow(() -> new RejectedException(
                idField + " is of no imported account: " + document.text(idField).orElse("missing")));
        if (role.equals("mentor") && !account.role().equals("mentor")) {
            throw new RejectedException(idField + " is of an account that is no mentor: " + account.id());
        }
        return account;
    }

    TableLoader loader(String collection, String target, String conflictReason) {
        return new TableLoader(connection, report, collection, target, conflictReason);
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new ImportFailedException("The database failed: " + problem.getMessage(), problem);
        }
    }
}
