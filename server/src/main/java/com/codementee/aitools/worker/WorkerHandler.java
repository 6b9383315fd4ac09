package com.codementee.aitools.worker;

/** Work that runs in a worker process. Implementations have a constructor without parameters. */
public interface WorkerHandler {

    /**
     * Handles one request.
     *
     * @throws Exception whose message is passed on to {@link WorkerException#getMessage}
     */
    byte[] handle(byte[] request) throws Exception;
}
