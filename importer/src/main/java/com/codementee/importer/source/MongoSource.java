package com.codementee.importer.source;

import com.codementee.importer.ImportFailedException;
import com.codementee.importer.ImportReport;
import com.codementee.importer.LegacyDocument;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** A live MongoDB server. It is only read. */
final class MongoSource implements LegacySource {

    private static final int TIMEOUT_SECONDS = 10;
    private static final int BATCH = 1_000;

    private final MongoClient client;
    private final MongoDatabase database;
    private final Set<String> collections;

    private MongoSource(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
        this.collections = database.listCollectionNames().into(new HashSet<>());
    }

    static MongoSource connect(String address) {
        try {
            var parsed = new ConnectionString(address);
            if (parsed.getDatabase() == null) {
                throw new ImportFailedException("The address names no database: mongodb://host:27017/codementee");
            }
            var client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(parsed)
                    .applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                    .build());
            return new MongoSource(client, client.getDatabase(parsed.getDatabase()));
        } catch (IllegalArgumentException problem) {
            throw new ImportFailedException("This is not a valid MongoDB address: " + problem.getMessage(), problem);
        } catch (MongoException problem) {
            throw new ImportFailedException("The MongoDB server does not answer: " + problem.getMessage(), problem);
        }
    }

    @Override
    public boolean has(String collection) {
        return collections.contains(collection);
    }

    @Override
    public void read(String collection, ImportReport report, Consumer<LegacyDocument> reader) {
        if (!has(collection)) return;
        // The server ends a cursor that was idle for ten minutes, which writing one batch never takes.
        try (var cursor = database.getCollection(collection, RawBsonDocument.class)
                .find().sort(BsonDocument.parse("{_id: 1}")).batchSize(BATCH).cursor()) {
            while (cursor.hasNext()) DocumentDecoder.decode(cursor.next(), collection, report).ifPresent(reader);
        } catch (MongoException problem) {
            throw new ImportFailedException("MongoDB failed while reading " + collection + ": " + problem.getMessage(),
                    problem);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
