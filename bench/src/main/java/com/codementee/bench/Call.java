package com.codementee.bench;

import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire, and what its answer must be.
 *
 * @param atLeast the least length of the answer's body; instants end in as many digits as they have
 */
record Call(String what, byte[] bytes, int status, int atLeast) {

    static Call get(String path, String token) {
        return of("GET", path, token, "", 200);
    }

    static Call post(String path, String token, String body, int status) {
        return of("POST", path, token, body, status);
    }

    Call answeredWith(int bytes) {
        return new Call(what, this.bytes, status, bytes);
    }

    private static Call of(String method, String path, String token, String body, int status) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + (content.length == 0 ? "" : "Content-Type: application/json\r\n")
                + (method.equals("GET") ? "" : "Content-Length: " + content.length + "\r\n")
                + "\r\n";
        var start = head.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[start.length + content.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(content, 0, bytes, start.length, content.length);
        return new Call(method + " " + path, bytes, status, 0);
    }
}
