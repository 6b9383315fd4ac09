package com.codementee;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.PGStatement;
import org.slf4j.MDC;

/** Hears every statement of an application from now on, with the request that it was made for. */
final class StatementLog implements SqlLogger {

    private final Map<String, List<String>> ofRequests = new ConcurrentHashMap<>();
    private final Map<String, String> examples = new ConcurrentHashMap<>();

    static StatementLog of(App app) {
        var log = new StatementLog();
        app.database().getConfig(SqlStatements.class).setSqlLogger(log);
        return log;
    }

    /** The statements of the request with this id, in order. */
    List<String> of(String requestId) {
        return ofRequests.getOrDefault(requestId, List.of());
    }

    /** Each statement that was made but for batches, in the words of its store, with one example of the values it had. */
    Map<String, String> examples() {
        return Map.copyOf(examples);
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        var sql = context.getRenderedSql();
        var request = MDC.get("request_id");
        if (request != null) ofRequests.computeIfAbsent(request, _ -> new CopyOnWriteArrayList<>()).add(sql);
        var statement = context.getStatement();
        if (statement == null) return; // a batch of inserts, which have nothing to plan
        try {
            examples.putIfAbsent(sql, statement.unwrap(PGStatement.class).toString());
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
