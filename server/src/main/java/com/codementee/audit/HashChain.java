package com.codementee.audit;

import com.codementee.audit.SealStore.SealedColumns;
import com.codementee.platform.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Computes the hashes of the chain, as {@code docs/audit.md} describes them: SHA-256 of the previous hash, the sequence
 * and the entry's columns, each on its own line after its length in bytes, so that no two entries have the same text.
 */
final class HashChain {

    /** The hash before the first seal. */
    static final String START = "0".repeat(64);

    private HashChain() {}

    static String next(String previous, long sequence, SealedColumns entry) {
        var text = new StringBuilder();
        append(text, previous);
        append(text, sequence);
        append(text, entry.id());
        append(text, entry.at());
        append(text, entry.actorId());
        append(text, entry.actorName());
        append(text, entry.action());
        append(text, entry.subjectType());
        append(text, entry.subjectId());
        append(text, entry.reason());
        append(text, entry.ip());
        append(text, entry.before());
        append(text, entry.after());
        return Sha256.hex(text.toString());
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("-\n");
            return;
        }
        var column = value.toString();
        text.append(column.getBytes(StandardCharsets.UTF_8).length).append(':').append(column).append('\n');
    }
}
