package com.codementee.aitools.engine;

import com.codementee.aitools.worker.WorkerHandler;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** Computes embeddings with the quantised all-MiniLM-L6-v2 model in the library's jar. Runs in a worker process. */
class EmbeddingHandler implements WorkerHandler {

    private static final JsonMapper JSON = new JsonMapper();

    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);

    /** Takes a JSON array of texts and returns their concatenated vectors as big-endian floats. */
    @Override
    public byte[] handle(byte[] request) {
        var texts = Arrays.asList(JSON.readValue(request, String[].class));
        var response = ByteBuffer.allocate(texts.size() * Embeddings.DIMENSIONS * Float.BYTES);
        for (var text : texts) {
            // The model rejects a text without tokens.
            var vector = text.isBlank()
                    ? new float[Embeddings.DIMENSIONS]
                    : model.embed(TextSegment.from(text)).content().vector();
            for (float number : vector) response.putFloat(number);
        }
        return response.array();
    }
}
