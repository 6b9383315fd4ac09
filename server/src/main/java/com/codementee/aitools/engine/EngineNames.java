package com.codementee.aitools.engine;

/** The names of engines in responses. A language model is named as the settings name it. */
public final class EngineNames {

    /** Our rules, question bank and embeddings. */
    public static final String BUILT_IN = "built-in";

    private EngineNames() {}
}
