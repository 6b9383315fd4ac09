package com.codementee.support;

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

/** Records every SQL statement that an application runs through Jdbi, by request id. */
public final class SqlStatementRecorder implements SqlLogger {

    private static final Pattern LITERAL = Pattern.compile("'[^']*\\d[^']*'|\\b\\d+\\b");

    private final Map<String, List<String>> statementsByRequest = new ConcurrentHashMap<>();
    private final Map<String, RecordedStatement> samples = Collections.synchronizedMap(new LinkedHashMap<>());

    private SqlStatementRecorder() {}

    /** A statement as its store wrote it, and the same statement with its parameter values filled in. */
    public record RecordedStatement(String sql, String withValues) {}

    /** Installs a new recorder. It replaces an earlier recorder of the same application. */
    public static SqlStatementRecorder startRecording(TestApp app) {
        var recorder = new SqlStatementRecorder();
        app.database().getConfig(SqlStatements.class).setSqlLogger(recorder);
        return recorder;
    }

    /** Returns the statements of one request in order. */
    public List<String> statementsOf(String requestId) {
        return statementsByRequest.getOrDefault(requestId, List.of());
    }

    /** Returns one sample for each statement text and each combination of null parameters, without batches. */
    public List<RecordedStatement> samples() {
        synchronized (samples) {
            return List.copyOf(samples.values());
        }
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        var sql = context.getRenderedSql();
        var request = MDC.get("request_id");
        if (request != null) statementsByRequest.computeIfAbsent(request, _ -> new CopyOnWriteArrayList<>()).add(sql);
        var statement = context.getStatement();
        if (statement == null) return; // a batch of inserts, for which PostgreSQL has nothing to plan
        try {
            var withValues = statement.unwrap(PGStatement.class).toString();
            samples.putIfAbsent(LITERAL.matcher(withValues).replaceAll("?"), new RecordedStatement(sql, withValues));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
