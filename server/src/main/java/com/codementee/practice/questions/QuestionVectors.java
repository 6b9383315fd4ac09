package com.codementee.practice.questions;

import com.codementee.aitools.engine.Embeddings;
import com.codementee.platform.crypto.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The embeddings of the bank's texts, computed in advance because the model needs several seconds for all of them. The
 * file has one entry per text: the first 8 bytes of the text's SHA-256, then the vector with each number as one byte. A
 * text that was changed since has no entry; {@code QuestionVectorsTest} finds it.
 */
@Component
class QuestionVectors {

    static final String FILE = "questions/vectors.bin";

    private static final int ENTRY_BYTES = Long.BYTES + Embeddings.DIMENSIONS;

    private final Map<Long, byte[]> vectors = new HashMap<>();

    QuestionVectors() {
        try (var content = new ClassPathResource(FILE).getInputStream()) {
            var entries = ByteBuffer.wrap(content.readAllBytes());
            while (entries.remaining() >= ENTRY_BYTES) {
                var vector = new byte[Embeddings.DIMENSIONS];
                long key = entries.getLong();
                entries.get(vector);
                vectors.put(key, vector);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The vectors of the question bank cannot be read.", problem);
        }
    }

    /** The texts of a question that are embedded: what it asks, and also what it tests with its outline. */
    static List<String> texts(Question question) {
        var prompt = question.topic() + ": " + question.prompt();
        return List.of(prompt, prompt + " " + question.tests() + " " + String.join(". ", question.outline()));
    }

    /** Returns a text's vector, whose length is not 1, or null if there is no entry. */
    float @Nullable [] vector(String text) {
        var entry = vectors.get(key(text));
        if (entry == null) return null;
        var vector = new float[entry.length];
        for (int i = 0; i < entry.length; i++) vector[i] = entry[i];
        return vector;
    }

    /** Returns the cosine of a vector and the closest text of a question, or 0 if there is no entry. */
    double similarity(Question question, float[] vector) {
        return texts(question).stream()
                .map(text -> vectors.get(key(text)))
                .mapToDouble(entry -> entry == null ? 0 : cosine(entry, vector))
                .max()
                .orElse(0);
    }

    /** Returns the file's content for these texts and their vectors. */
    static byte[] file(List<String> texts, List<float[]> vectors) {
        var content = new ByteArrayOutputStream();
        for (int i = 0; i < texts.size(); i++) {
            content.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(key(texts.get(i))).array());
            content.writeBytes(quantised(vectors.get(i)));
        }
        return content.toByteArray();
    }

    private static byte[] quantised(float[] vector) {
        float largest = 0;
        for (float number : vector) largest = Math.max(largest, Math.abs(number));
        var bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) bytes[i] = (byte) Math.round(vector[i] * Byte.MAX_VALUE / largest);
        return bytes;
    }

    private static double cosine(byte[] entry, float[] vector) {
        double product = 0;
        double entrySquare = 0;
        double vectorSquare = 0;
        for (int i = 0; i < entry.length; i++) {
            product += entry[i] * vector[i];
            entrySquare += entry[i] * entry[i];
            vectorSquare += vector[i] * vector[i];
        }
        return vectorSquare == 0 ? 0 : product / Math.sqrt(entrySquare * vectorSquare);
    }

    private static long key(String text) {
        return ByteBuffer.wrap(Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
