package com.codementee.aitools.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Runs in a worker process: handles requests from standard input one by one until the server closes it or ends. */
final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        var requests = new DataInputStream(System.in);
        var responses = new DataOutputStream(System.out);
        System.setOut(System.err); // before any library prints, which would break the messages
        var handler = handler(arguments[0]);
        try {
            while (true) respond(handler, WorkerFrames.read(requests), responses);
        } catch (EOFException _) {
            System.exit(0);
        }
    }

    private static WorkerHandler handler(String className) throws ReflectiveOperationException {
        var constructor = Class.forName(className).asSubclass(WorkerHandler.class).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static void respond(WorkerHandler handler, byte[] request, DataOutputStream responses) throws IOException {
        byte[] response;
        int status = WorkerFrames.OK;
        try {
            response = handler.handle(request);
        } catch (Exception | StackOverflowError problem) {
            status = WorkerFrames.FAILED;
            response = String.valueOf(problem.getMessage()).getBytes(StandardCharsets.UTF_8);
        }
        responses.writeByte(status);
        WorkerFrames.write(responses, response);
    }
}
