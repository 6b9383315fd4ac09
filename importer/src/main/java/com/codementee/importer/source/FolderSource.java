package com.codementee.importer.source;

import com.codementee.importer.ImportFailedException;
import com.codementee.importer.ImportReport;
import com.codementee.importer.LegacyDocument;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.bson.RawBsonDocument;

/** A folder with one file for each collection: BSON as mongodump writes it, or JSON Lines, each also with gzip. */
final class FolderSource implements LegacySource {

    private static final Pattern FILE = Pattern.compile("([a-z_]+)\\.(bson|json|jsonl|ndjson)(\\.gz)?");
    private static final int BUFFER = 1 << 16;
    /** MongoDB's limit is 16 MiB. A longer length is damage. */
    private static final int LONGEST_DOCUMENT = 17 << 20;
    private static final int SHORTEST_DOCUMENT = 5;

    private final Map<String, Path> files;

    private FolderSource(Map<String, Path> files) {
        this.files = files;
    }

    /** Opens a folder, or its only subfolder with such files, as mongodump makes one for each database. */
    static FolderSource open(Path folder) {
        try {
            var files = filesIn(folder);
            if (files.isEmpty()) {
                try (var below = Files.list(folder)) {
                    for (var inner : below.filter(Files::isDirectory).sorted().toList()) {
                        if (!files.isEmpty() && !filesIn(inner).isEmpty()) {
                            throw new ImportFailedException(folder + " has several databases. Name one of its folders.");
                        }
                        files.putAll(filesIn(inner));
                    }
                }
            }
            if (files.isEmpty()) throw new ImportFailedException(folder + " has no .bson or .json files.");
            return new FolderSource(files);
        } catch (IOException problem) {
            throw new ImportFailedException(folder + " cannot be read: " + problem.getMessage(), problem);
        }
    }

    private static Map<String, Path> filesIn(Path folder) throws IOException {
        var files = new TreeMap<String, Path>();
        try (var all = Files.list(folder)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = FILE.matcher(file.getFileName().toString());
                if (name.matches() && files.put(name.group(1), file) != null) {
                    throw new ImportFailedException(folder + " has two files of the collection " + name.group(1) + ".");
                }
            }
        }
        return files;
    }

    @Override
    public boolean has(String collection) {
        return files.containsKey(collection);
    }

    @Override
    public void read(String collection, ImportReport report, Consumer<LegacyDocument> reader) {
        var file = files.get(collection);
        if (file == null) return;
        try (var in = opened(file)) {
            if (file.getFileName().toString().contains(".bson")) readBson(in, collection, report, reader);
            else readLines(in, collection, report, reader);
        } catch (IOException damage) {
            report.reject(collection, file.getFileName().toString(), "the rest of the file cannot be read: " + damage);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return file.toString().endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    }

    private static void readBson(
            InputStream in, String collection, ImportReport report, Consumer<LegacyDocument> reader)
            throws IOException {
        for (var head = in.readNBytes(4); head.length > 0; head = in.readNBytes(4)) {
            if (head.length < 4) throw new EOFException("it ends within a document");
            int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length < SHORTEST_DOCUMENT || length > LONGEST_DOCUMENT) {
                throw new IOException("a document has a length of " + length);
            }
            var bytes = new byte[length];
            System.arraycopy(head, 0, bytes, 0, 4);
            if (in.readNBytes(bytes, 4, length - 4) < length - 4) throw new EOFException("it ends within a document");
            DocumentDecoder.decode(new RawBsonDocument(bytes), collection, report).ifPresent(reader);
        }
    }

    /** Also accepts {@code mongoexport --jsonArray}, which puts each document into a line of its own too. */
    private static void readLines(
            InputStream in, String collection, ImportReport report, Consumer<LegacyDocument> reader)
            throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        var lines = new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var json = line.strip().replaceFirst("^\uFEFF?[\\[,]?", "").replaceFirst("[\\],]+$", "").strip();
            if (json.isEmpty()) continue;
            DocumentDecoder.parse(json, collection, report, "line " + number).ifPresent(reader);
        }
    }
}
