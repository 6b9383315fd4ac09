package com.codementee.aitools.runs;

/** Receives the progress of a tool. */
public interface ProgressListener {

    /** For a caller that only wants the result. */
    ProgressListener SILENT = (_, _, _) -> { };

    /**
     * Announces that a step begins.
     *
     * @param done how many steps are done
     * @throws ClientLeftException if the client has left; the run then fails and costs nothing
     */
    void report(String step, int done, int of);
}
