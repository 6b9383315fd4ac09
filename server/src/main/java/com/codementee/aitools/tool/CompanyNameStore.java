package com.codementee.aitools.tool;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Names of companies. */
interface CompanyNameStore {

    @SqlQuery("SELECT name FROM catalog_company WHERE id = :id")
    Optional<String> findName(UUID id);
}
