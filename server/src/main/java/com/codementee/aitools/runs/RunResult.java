package com.codementee.aitools.runs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tool produced.
 *
 * @param title for the history
 * @param result the contract's {@code data}, stored as JSON
 * @param pictures PNGs of the document's pages by number
 * @param writes what else is written in the transaction that stores the result
 */
public record RunResult(
        String title, @Nullable Integer score, String engine, Object result, Map<Integer, byte[]> pictures,
        Runnable writes) {

    public RunResult(
            String title, @Nullable Integer score, String engine, Object result, Map<Integer, byte[]> pictures) {
        this(title, score, engine, result, pictures, () -> { });
    }
}
