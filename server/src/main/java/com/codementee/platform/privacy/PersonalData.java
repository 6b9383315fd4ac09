package com.codementee.platform.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One module's data about people: what an export contains of it, and what the deletion of an account does with it. Each
 * module that stores something about a person publishes one as a bean. {@code PersonalDataCoverageTest} compares all of
 * them with the schema, so that no table is forgotten.
 *
 * <p>Statements may use {@code :personId}, {@code :email} (in lower case) and, in an erasure, {@code :at}, the time of
 * the deletion. An erasure runs a second time a day later, when the email address may belong to a new account, so it
 * must leave alone what is newer than {@code :at} if it searches by address.
 *
 * @param exports the query of each section of the export, by the section's name; each row becomes a JSON object. Large
 *     sections list the newest rows first
 * @param notExported why a column that refers to a person, such as {@code refund.created_by}, is in no export
 * @param erasures statements that run in this order, while the person still has name and address
 * @param kept why rows of a table stay when an account is deleted, by table, or by column such as
 *     {@code refund.created_by}
 */
public record PersonalData(
        Map<String, String> exports,
        Map<String, String> notExported,
        List<String> erasures,
        Map<String, String> kept) {

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the statements of one module. */
    public static final class Builder {

        private final Map<String, String> exports = new LinkedHashMap<>();
        private final Map<String, String> notExported = new LinkedHashMap<>();
        private final List<String> erasures = new ArrayList<>();
        private final Map<String, String> kept = new LinkedHashMap<>();

        private Builder() {}

        public Builder export(String section, String query) {
            exports.put(section, query);
            return this;
        }

        public Builder notExported(String column, String reason) {
            notExported.put(column, reason);
            return this;
        }

        public Builder erase(String statement) {
            erasures.add(statement);
            return this;
        }

        public Builder keep(String tableOrColumn, String reason) {
            kept.put(tableOrColumn, reason);
            return this;
        }

        public PersonalData build() {
            return new PersonalData(exports, notExported, List.copyOf(erasures), kept);
        }
    }
}
