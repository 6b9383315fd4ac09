package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.data.Seeder;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.http.Response;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import com.codementee.bench.scenario.ListRequestGenerator.Query;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Measures lists, dashboards and searches on growing data, interleaved with the same requests on the smallest database.
 */
public final class GrowthBenchmark implements Benchmark {

    private static final int DEEP_PAGE = 50;
    private static final int MAX_PAGE_SIZE = 100;
    private static final double MAX_GROWTH = 1.3;
    private static final int CALLS = 51;
    private static final long BUDGET_NANOS = 3_000_000_000L;
    private static final int MENTEE = 1;
    private static final int MENTOR = 0;

    /** A server with seeded data, and access tokens for it. */
    private record SeededServer(ServerProcess product, long users, Map<String, String> tokens, HttpConnection http)
            implements AutoCloseable {

        static SeededServer start(BenchmarkConfig config, long users) throws IOException, SQLException {
            var product = ServerProcess.startFresh(config, "growth-" + users);
            try {
                Seeder.seed(product, users);
                return new SeededServer(product, users, tokens(product), new HttpConnection(product.port()));
            } catch (IOException | SQLException | RuntimeException problem) {
                product.close();
                throw problem;
            }
        }

        private static Map<String, String> tokens(ServerProcess product) throws SQLException, IOException {
            try (var database = product.database()) {
                return Map.of(
                        "admin", SeededUsers.admin(product).token(),
                        "mentor", SeededUsers.known(database, Seeder.email(MENTOR)).token(),
                        "mentee", SeededUsers.known(database, Seeder.email(MENTEE)).token());
            }
        }

        Request request(Query query) {
            return Request.get(query.path(), tokens.get(query.who()));
        }

        /** The number of items on the first page. */
        int countItems(Query query) throws IOException {
            return items(http.send(request(query.with("limit=" + MAX_PAGE_SIZE))));
        }

        /** Returns page 50 of the same list, or its last full page. */
        Request deep(Query query, int limit) throws IOException {
            var pages = query.with("limit=" + limit);
            var deepest = request(pages);
            var response = http.send(deepest);
            for (int page = 2; page <= DEEP_PAGE && response.json().at("/page/next_cursor").isString(); page++) {
                var next = request(pages.with("cursor=" + response.json().at("/page/next_cursor").asString()));
                response = http.send(next);
                if (items(response) == limit) deepest = next;
            }
            return deepest;
        }

        private static int items(Response list) {
            return list.json().get("data").size();
        }

        double millis(Request request) throws IOException {
            long startedAt = System.nanoTime();
            http.send(request);
            return (System.nanoTime() - startedAt) / 1e6;
        }

        @Override
        public void close() throws IOException {
            http.close();
            product.close();
        }
    }

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        var tables = new ArrayList<Table>();
        try (var small = SeededServer.start(config, config.quick() ? 1_000 : 10_000)) {
            var queries = ListRequestGenerator.of(
                    HttpConnection.sendOnce(small.product.port(), Request.get("/api/openapi.json", null)).json(),
                    values(small));
            for (int users : config.quick() ? List.of(10_000) : List.of(100_000, 1_000_000)) {
                tables.add(compare(config, queries, small, users));
            }
        }
        return tables;
    }

    private static Table compare(BenchmarkConfig config, List<Query> queries, SeededServer small, long users)
            throws Exception {
        long startedAt = System.nanoTime();
        try (var large = SeededServer.start(config, users)) {
            long seeded = (System.nanoTime() - startedAt) / 1_000_000_000;
            // Seeding takes longer than the keep-alive timeout; the next request reconnects.
            small.http.close();
            for (int i = 0; i < config.times(20, 3); i++) {
                for (var query : queries) {
                    small.millis(small.request(query));
                    large.millis(large.request(query));
                }
            }
            var table = Table.of(
                    "Growth to " + Figures.format(users) + " users", "request",
                    "at " + Figures.format(small.users) + ", ms", "ms", "ratio", "met");
            for (var query : queries) {
                row(config, table, query.path(), small, small.request(query), large, large.request(query));
                if (query.paged()) deepRow(config, table, query, small, large);
            }
            long missed = table.rows().stream().filter(row -> row.getLast().equals("NO")).count();
            return table.note(table.rows().size() - missed + " of " + table.rows().size() + " are within "
                    + Figures.ratio(MAX_GROWTH) + ".")
                    .note("Medians of up to " + config.times(CALLS, 5) + " calls each, in turns. Deep: page "
                            + DEEP_PAGE
                            + " or the last full one, of as many rows at both sizes. Seeding and starting took "
                                    + seeded + " s.");
        }
    }

    /**
     * Compares a deep page with a page of the same number of rows in the small database, because longer pages always
     * take longer.
     */
    private static void deepRow(
            BenchmarkConfig config, Table table, Query query, SeededServer small, SeededServer large)
            throws IOException {
        int limit = small.countItems(query);
        if (limit == 0) return;
        var deep = large.deep(query, limit);
        if (deep.what().contains("cursor=")) {
            row(config, table, query.path() + ", deep", small, small.deep(query, limit), large, deep);
        }
    }

    private static void row(
            BenchmarkConfig config, Table table, String what, SeededServer small, Request smallCall,
            SeededServer large, Request largeCall) throws IOException {
        int times = config.times(CALLS, 5);
        var before = new ArrayList<Double>();
        var after = new ArrayList<Double>();
        for (long end = System.nanoTime() + BUDGET_NANOS; after.size() < times && System.nanoTime() < end; ) {
            before.add(small.millis(smallCall));
            after.add(large.millis(largeCall));
        }
        double smallMillis = median(before);
        double largeMillis = median(after);
        table.row(what.replace("/api/", ""), Figures.format(smallMillis), Figures.format(largeMillis),
                Figures.ratio(largeMillis / smallMillis),
                Figures.verdict(largeMillis, largeMillis <= MAX_GROWTH * smallMillis));
    }

    private static double median(List<Double> values) {
        return Figures.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Filter values: searches with many, one and no results, and the ids and dates that other filters take. */
    private static Map<String, List<String>> values(SeededServer small) throws IOException {
        JsonNode company = HttpConnection.sendOnce(small.product.port(), Request.get("/api/companies", null)).json()
                .at("/data/0/id");
        var values = new HashMap<String, List<String>>();
        values.put("q", List.of("asha", Seeder.email(7), "nobody-at-all"));
        values.put("mentor_id", List.of(Seeder.person(MENTOR).toString()));
        values.put("mentee_id", List.of(Seeder.person(MENTEE).toString()));
        values.put("company_id", List.of(company.asString()));
        values.put("plan_id", List.of("accelerator"));
        values.put("tag", List.of("graphs"));
        values.put("from", List.of(LocalDate.now().toString()));
        values.put("to", List.of(LocalDate.now().plusDays(30).toString()));
        return values;
    }
}
