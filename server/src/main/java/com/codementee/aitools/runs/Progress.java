package com.codementee.aitools.runs;

/** Hears how far a tool is. */
public interface Progress {

    /** For a caller that only wants the result. */
    Progress SILENT = (_, _, _) -> { };

    /**
     * Tells that a step begins.
     *
     * @param done how many steps are behind it
     * @throws ClientLeftException if the client does not listen any more; the run then fails and costs nothing
     */
    void report(String step, int done, int of);
}
