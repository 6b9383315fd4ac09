package com.codementee;

import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.PGStatement;
import org.slf4j.MDC;

/** Hears every statement of an application from now on, with the request that it was made for. */
final class StatementLog implements SqlLogger {

    private static final Pattern VALUE = Pattern.compile("'[^']*\\d[^']*'|\\b\\d+\\b");

    private final Map<String, List<String>> ofRequests = new ConcurrentHashMap<>();
    private final Map<String, Example> examples = Collections.synchronizedMap(new LinkedHashMap<>());

    /** A statement in the words of its store, and with values that it had. */
    record Example(String sql, String withValues) {}

    static StatementLog of(App app) {
        var log = new StatementLog();
        app.database().getConfig(SqlStatements.class).setSqlLogger(log);
        return log;
    }

    /** The statements of the request with this id, in order. */
    List<String> of(String requestId) {
        return ofRequests.getOrDefault(requestId, List.of());
    }

    /** Each statement that was made but for batches: once for each choice of words, and of what was null. */
    List<Example> examples() {
        synchronized (examples) {
            return List.copyOf(examples.values());
        }
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        var sql = context.getRenderedSql();
        var request = MDC.get("request_id");
        if (request != null) ofRequests.computeIfAbsent(request, _ -> new CopyOnWriteArrayList<>()).add(sql);
        var statement = context.getStatement();
        if (statement == null) return; // a batch of inserts, which have nothing to plan
        try {
            var withValues = statement.unwrap(PGStatement.class).toString();
            examples.putIfAbsent(VALUE.matcher(withValues).replaceAll("?"), new Example(sql, withValues));
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
