package com.codementee.aitools.engine;

import com.codementee.aitools.worker.WorkerException;
import com.codementee.aitools.worker.WorkerProcess;
import jakarta.annotation.PreDestroy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes embeddings in a worker process, which ends after two idle minutes and so frees the model's memory. */
@Component
class WorkerEmbeddings implements Embeddings {

    /** The model and its tokenizer take about 40 MB of heap while they are loaded; their native memory comes on top. */
    private static final int HEAP_MEGABYTES = 112;

    private static final int MAX_WAITING = 32;
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

    /** Includes loading the model on a busy machine. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** Texts per call, so that a long list of one caller does not block the others. */
    private static final int BATCH = 64;

    private static final JsonMapper JSON = new JsonMapper();

    private final WorkerProcess worker = new WorkerProcess(
            "embeddings", EmbeddingHandler.class, HEAP_MEGABYTES, MAX_WAITING, IDLE_TIMEOUT);

    @Override
    public List<float[]> embed(List<String> texts) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            var batch = texts.subList(from, Math.min(texts.size(), from + BATCH)).stream()
                    .map(text -> text.substring(0, Math.min(text.length(), MAX_CHARACTERS)))
                    .toList();
            vectors.addAll(vectors(call(JSON.writeValueAsBytes(batch))));
        }
        return vectors;
    }

    private byte[] call(byte[] request) {
        try {
            return worker.call(request, TIMEOUT);
        } catch (WorkerException problem) {
            throw new EmbeddingsUnavailableException(problem);
        }
    }

    private static List<float[]> vectors(byte[] response) {
        var numbers = ByteBuffer.wrap(response).asFloatBuffer();
        var vectors = new ArrayList<float[]>();
        while (numbers.hasRemaining()) {
            var vector = new float[DIMENSIONS];
            numbers.get(vector);
            vectors.add(vector);
        }
        return vectors;
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}
