package com.codementee.importer.source;

import com.codementee.importer.ImportReport;
import com.codementee.importer.LegacyDocument;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Decodes documents and rejects broken ones, such as invalid BSON, or one that is nested too deeply to be read. */
final class DocumentDecoder {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private DocumentDecoder() {}

    static Optional<LegacyDocument> decode(RawBsonDocument raw, String collection, ImportReport report) {
        return decode(() -> raw.decode(CODEC), collection, report, "document");
    }

    static Optional<LegacyDocument> parse(String json, String collection, ImportReport report, String place) {
        return decode(() -> BsonDocument.parse(json), collection, report, place);
    }

    private static Optional<LegacyDocument> decode(
            Supplier<BsonDocument> decoder, String collection, ImportReport report, String place) {
        report.read(collection);
        try {
            return Optional.of(new LegacyDocument(collection, decoder.get()));
        } catch (RuntimeException | StackOverflowError problem) {
            report.reject(collection, place, "is not a valid document: " + problem.getMessage());
            return Optional.empty();
        }
    }
}
