package com.codementee.demo.llm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The simulated models. Each behaves in one way that real ones do at times. */
public enum ModelBehaviour {
    SANDBOX("sandbox", "Answers well."),
    FENCED("sandbox-fenced", "Answers well, within a Markdown code block."),
    FORMATLESS("sandbox-formatless", "Refuses response_format with 400, and answers well without it."),
    INVENTS("sandbox-invents", "Adds numbers and names that the data lacks, and a link."),
    NONSENSE("sandbox-nonsense", "Answers with text instead of JSON."),
    REFUSES("sandbox-refuses", "Declines to answer."),
    TRUNCATES("sandbox-truncates", "Stops in the middle of the JSON."),
    BUSY("sandbox-busy", "Answers 429.");

    private final String id;
    private final String behaviour;

    ModelBehaviour(String id, String behaviour) {
        this.id = id;
        this.behaviour = behaviour;
    }

    /** For {@code LLM_MODEL}. */
    String id() {
        return id;
    }

    /** What it does, for people. */
    String behaviour() {
        return behaviour;
    }

    static Optional<ModelBehaviour> of(String id) {
        return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
    }

    /** A model for the page and the JSON that describe the sandbox. */
    public record Described(String id, String behaviour) {}

    static List<Described> described() {
        return Arrays.stream(values()).map(model -> new Described(model.id, model.behaviour)).toList();
    }
}
