package com.codementee.bench;

import com.codementee.bench.Lists.Query;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Lists, dashboards and searches as the data grows, each beside the same call on the smallest size, in turns. */
final class Growth implements Part {

    private static final int DEEP = 50;
    private static final int LONGEST_PAGE = 100;
    private static final double MOST = 1.3;
    private static final int CALLS = 51;
    private static final long BUDGET_NANOS = 3_000_000_000L;
    private static final int MENTEE = 1;
    private static final int MENTOR = 0;

    /** A seeded server and who asks it. */
    private record Grown(Product product, long users, Map<String, String> tokens, KeepAlive line) implements AutoCloseable {

        static Grown start(Setup setup, long users) throws IOException, SQLException {
            var product = Product.startFresh(setup, "growth-" + users);
            try {
                var companies = new ArrayList<String>();
                for (var company : KeepAlive.once(product.port(), Call.get("/api/companies", null)).json().get("data")) {
                    companies.add(company.get("id").asString());
                }
                Seeder.seed(product, users, companies);
                return new Grown(product, users, tokens(product), new KeepAlive(product.port()));
            } catch (IOException | SQLException | RuntimeException problem) {
                product.close();
                throw problem;
            }
        }

        private static Map<String, String> tokens(Product product) throws SQLException, IOException {
            try (var database = product.database()) {
                return Map.of(
                        "admin", Crowd.admin(product).token(),
                        "mentor", Crowd.known(database, Seeder.email(MENTOR)).token(),
                        "mentee", Crowd.known(database, Seeder.email(MENTEE)).token());
            }
        }

        Call call(Query query) {
            return Call.get(query.path(), tokens.get(query.who()));
        }

        /** How many there are of a list, up to what fits a page. */
        int onePage(Query query) throws IOException {
            return items(line.send(call(query.with("limit=" + LONGEST_PAGE))));
        }

        /** The same list at page 50, or at its last full one if that comes before. */
        Call deep(Query query, int limit) throws IOException {
            var pages = query.with("limit=" + limit);
            var deepest = call(pages);
            var answer = line.send(deepest);
            for (int page = 2; page <= DEEP && answer.json().at("/page/next_cursor").isString(); page++) {
                var next = call(pages.with("cursor=" + answer.json().at("/page/next_cursor").asString()));
                answer = line.send(next);
                if (items(answer) == limit) deepest = next;
            }
            return deepest;
        }

        private static int items(Answer list) {
            return list.json().get("data").size();
        }

        double millis(Call call) throws IOException {
            long begun = System.nanoTime();
            line.send(call);
            return (System.nanoTime() - begun) / 1e6;
        }

        @Override
        public void close() throws IOException {
            line.close();
            product.close();
        }
    }

    @Override
    public List<Table> measure(Setup setup) throws Exception {
        var tables = new ArrayList<Table>();
        try (var small = Grown.start(setup, setup.quick() ? 1_000 : 10_000)) {
            var queries = Lists.of(KeepAlive.once(small.product.port(), Call.get("/api/openapi.json", null)).json(), values(small));
            for (int users : setup.quick() ? List.of(10_000) : List.of(100_000, 1_000_000)) tables.add(compare(setup, queries, small, users));
        }
        return tables;
    }

    private static Table compare(Setup setup, List<Query> queries, Grown small, long users) throws Exception {
        long begun = System.nanoTime();
        try (var large = Grown.start(setup, users)) {
            long seeded = (System.nanoTime() - begun) / 1_000_000_000;
            // Seeding takes longer than a server keeps a line open on which nothing comes; the next call opens another.
            small.line.close();
            for (int i = 0; i < setup.times(20, 3); i++) {
                for (var query : queries) {
                    small.millis(small.call(query));
                    large.millis(large.call(query));
                }
            }
            var table = Table.of("Growth to " + Figures.show(users) + " users", "call", "at " + Figures.show(small.users) + ", ms", "ms", "ratio", "met");
            for (var query : queries) {
                row(setup, table, query.path(), small, small.call(query), large, large.call(query));
                if (query.paged()) deepRow(setup, table, query, small, large);
            }
            long grown = table.rows().stream().filter(row -> row.getLast().equals("NO")).count();
            return table.note(table.rows().size() - grown + " of " + table.rows().size() + " are within " + Figures.times(MOST) + ".")
                    .note("Medians of up to " + setup.times(CALLS, 5) + " calls each, in turns. Deep: page " + DEEP
                            + " or the last full one, of as many rows at both sizes. Seeding and starting took " + seeded + " s.");
        }
    }

    /** A page deep in the list beside one of as many rows where there are fewer users: a longer page takes longer at any size. */
    private static void deepRow(Setup setup, Table table, Query query, Grown small, Grown large) throws IOException {
        int limit = small.onePage(query);
        if (limit == 0) return;
        var deep = large.deep(query, limit);
        if (deep.what().contains("cursor=")) row(setup, table, query.path() + ", deep", small, small.deep(query, limit), large, deep);
    }

    private static void row(Setup setup, Table table, String what, Grown small, Call smallCall, Grown large, Call largeCall) throws IOException {
        int times = setup.times(CALLS, 5);
        var before = new ArrayList<Double>();
        var after = new ArrayList<Double>();
        for (long end = System.nanoTime() + BUDGET_NANOS; after.size() < times && System.nanoTime() < end; ) {
            before.add(small.millis(smallCall));
            after.add(large.millis(largeCall));
        }
        double was = median(before);
        double is = median(after);
        table.row(what.replace("/api/", ""), Figures.show(was), Figures.show(is), Figures.times(is / was), Figures.met(is, is <= MOST * was));
    }

    private static double median(List<Double> values) {
        return Figures.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Searches that find much, one person, and nothing; the rest where a filter takes an id or a date. */
    private static Map<String, List<String>> values(Grown small) throws IOException {
        JsonNode company = KeepAlive.once(small.product.port(), Call.get("/api/companies", null)).json().at("/data/0/id");
        var values = new HashMap<String, List<String>>();
        values.put("q", List.of("asha", Seeder.email(7), "nobody-at-all"));
        values.put("mentor_id", List.of(Seeder.person(MENTOR).toString()));
        values.put("mentee_id", List.of(Seeder.person(MENTEE).toString()));
        values.put("company_id", List.of(company.asString()));
        values.put("plan_id", List.of("accelerator"));
        values.put("from", List.of(LocalDate.now().toString()));
        values.put("to", List.of(LocalDate.now().plusDays(30).toString()));
        return values;
    }
}
