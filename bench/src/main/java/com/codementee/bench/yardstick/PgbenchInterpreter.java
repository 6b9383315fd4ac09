package com.codementee.bench.yardstick;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Parses and runs the subset of pgbench scripts that ours use: random numbers, variables, and {@code \gset}. */
record PgbenchInterpreter(List<Step> steps) {

    private static final Pattern RANDOM = Pattern.compile("\\\\set (\\w+) random\\(1, :(\\w+)\\)");
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([a-z]\\w*)");

    /** @param names the variables of its placeholders, in order */
    public record Step(String sql, List<String> names, boolean keepsAnswer) {}

    static PgbenchInterpreter parse(String text) {
        var steps = new ArrayList<Step>();
        var sql = new StringBuilder();
        for (var line : text.lines().filter(one -> !one.startsWith("--")).toList()) {
            var random = RANDOM.matcher(line);
            if (random.matches()) {
                steps.add(new Step("", List.of(random.group(1), random.group(2)), false));
                continue;
            }
            sql.append(line).append('\n');
            boolean keeps = line.endsWith("\\gset");
            if (!keeps && !line.endsWith(";")) continue;
            steps.add(step(sql.toString().strip().replaceFirst("\\s*(\\\\gset|;)$", ""), keeps));
            sql.setLength(0);
        }
        return new PgbenchInterpreter(steps);
    }

    private static Step step(String sql, boolean keeps) {
        var names = VARIABLE.matcher(sql).results().map(found -> found.group(1)).toList();
        return new Step(VARIABLE.matcher(sql).replaceAll("?"), names, keeps);
    }

    /** Runs the script once. The map keeps statements, which the driver prepares on the server after a few uses. */
    void run(Connection database, Map<String, PreparedStatement> prepared, Map<String, String> given)
            throws SQLException {
        var variables = new HashMap<>(given);
        for (var step : steps) {
            if (step.sql.isEmpty()) {
                int most = Integer.parseInt(variables.get(step.names.get(1)));
                variables.put(step.names.get(0), Integer.toString(ThreadLocalRandom.current().nextInt(most) + 1));
                continue;
            }
            var statement = prepared.get(step.sql);
            if (statement == null) prepared.put(step.sql, statement = database.prepareStatement(step.sql));
            for (int i = 0; i < step.names.size(); i++) statement.setString(i + 1, variables.get(step.names.get(i)));
            if (statement.execute()) read(statement, step, variables);
        }
    }

    private static void read(PreparedStatement statement, Step step, Map<String, String> variables)
            throws SQLException {
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                if (!step.keepsAnswer) continue;
                var columns = rows.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    variables.put(columns.getColumnLabel(i), rows.getString(i));
                }
            }
        }
    }
}
