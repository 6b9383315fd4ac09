package com.codementee.importer;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The ids of imported rows. UUIDs are kept. Any other id, such as MongoDB's, becomes a UUID that depends only on the
 * collection and that id, so that references to it still match and a second import makes the same rows.
 */
final class LegacyIds {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private LegacyIds() {}

    static UUID of(String collection, String id) {
        if (UUID_TEXT.matcher(id).matches()) return UUID.fromString(id);
        return derived(collection + ":" + id);
    }

    /** Returns the id of a row that the older system did not store as a document of its own. */
    static UUID derived(String name) {
        return UUID.nameUUIDFromBytes(("codementee-import:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
