package com.codementee.aitools.engine;

/** The model for embeddings cannot be used now. */
public class EmbeddingsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddingsUnavailableException(Throwable cause) {
        super("Embeddings are not available: " + cause.getMessage(), cause);
    }
}
