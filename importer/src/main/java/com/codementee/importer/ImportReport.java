package com.codementee.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * What became of each document. Whatever was not placed exactly as it was, is named with its id and the reason: in the
 * report file, one JSON object per line, and the first ones in the summary.
 */
public final class ImportReport {

    private static final int SHOWN = 20;

    private static final class Counts {
        private long read;
        private long placed;
        private long present;
        private long rejected;
        private long changed;
    }

    private final Map<String, Counts> collections = new LinkedHashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final Writer file;

    /** @param file where every rejection and change is written */
    public ImportReport(Writer file) {
        this.file = file;
    }

    public void read(String collection) {
        counts(collection).read++;
    }

    void placed(String collection) {
        counts(collection).placed++;
    }

    /** The row is in the database already, from an earlier import. */
    void present(String collection) {
        counts(collection).present++;
    }

    /** The document, or a part of it that matters, was not placed. */
    public void reject(String collection, String id, String reason) {
        var counts = counts(collection);
        counts.rejected++;
        if (shown.size() < SHOWN) shown.add(collection + " " + printable(id) + ": " + printable(reason));
        write("rejected", collection, id, reason);
    }

    /** The document was placed, but not every value as it was. */
    void change(String collection, String id, String what) {
        counts(collection).changed++;
        write("changed", collection, id, what);
    }

    public long rejected() {
        return collections.values().stream().mapToLong(counts -> counts.rejected).sum();
    }

    long placed() {
        return collections.values().stream().mapToLong(counts -> counts.placed).sum();
    }

    /** Returns the table of counts, and the first rejections. */
    String summary() {
        var text = new StringBuilder("%-18s%10s%10s%14s%10s%10s%n".formatted(
                "collection", "read", "placed", "already there", "changed", "rejected"));
        collections.forEach((name, counts) -> text.append("%-18s%,10d%,10d%,14d%,10d%,10d%n".formatted(
                name, counts.read, counts.placed, counts.present, counts.changed, counts.rejected)));
        if (!shown.isEmpty()) text.append(System.lineSeparator()).append("Rejected:").append(System.lineSeparator());
        for (var line : shown) text.append("  ").append(line).append(System.lineSeparator());
        if (rejected() > shown.size()) {
            text.append("  and %,d more%n".formatted(rejected() - shown.size()));
        }
        return text.toString();
    }

    private Counts counts(String collection) {
        return collections.computeIfAbsent(collection, _ -> new Counts());
    }

    private void write(String result, String collection, String id, String reason) {
        var line = new BsonDocument("result", new BsonString(result)).append("collection", new BsonString(collection))
                .append("id", new BsonString(id)).append("reason", new BsonString(reason));
        try {
            file.write(line.toJson());
            file.write('\n');
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Ids and values come from the documents, so a terminal must not see their control characters. */
    private static String printable(String text) {
        var clean = text.replaceAll("\\p{C}", "?");
        return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
    }
}
