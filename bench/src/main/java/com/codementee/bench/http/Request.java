package com.codementee.bench.http;

import java.nio.charset.StandardCharsets;

/**
 * A serialized HTTP request with the expected status of its response.
 *
 * @param minLength the minimum length of the response body; lengths vary, because instants drop trailing zeros
 */
public record Request(String what, byte[] bytes, int status, int minLength) {

    public static Request get(String path, String token) {
        return of("GET", path, token, "", 200);
    }

    public static Request getCsv(String path, String token) {
        return of("GET", path, "text/csv", token, "", 200);
    }

    public static Request post(String path, String token, String body, int status) {
        return of("POST", path, token, body, status);
    }

    public static Request patch(String path, String token, String body) {
        return of("PATCH", path, token, body, 200);
    }

    public Request withMinLength(int bytes) {
        return new Request(what, this.bytes, status, bytes);
    }

    private static Request of(String method, String path, String token, String body, int status) {
        return of(method, path, "application/json", token, body, status);
    }

    private static Request of(String method, String path, String accept, String token, String body, int status) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + (content.length == 0 ? "" : "Content-Type: application/json\r\n")
                + (method.equals("GET") ? "" : "Content-Length: " + content.length + "\r\n")
                + "\r\n";
        var start = head.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[start.length + content.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(content, 0, bytes, start.length, content.length);
        return new Request(method + " " + path, bytes, status, 0);
    }
}
