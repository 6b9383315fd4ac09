package com.codementee.aitools.documents;

/** Carries a {@link DocumentProblem} out of the worker process; the message is its name. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableDocumentException(DocumentProblem problem) {
        super(problem.name(), null, false, false);
    }
}
