package com.codementee.support;

import java.util.List;
import java.util.stream.Stream;

/** Valid and malformed methods, media types, header lines and queries, taken from the IANA registries for HTTP. */
public final class HttpRegistryValues {

    public static final List<String> METHODS = words(
            """
            ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT CONNECT COPY DELETE GET HEAD LABEL LINK LOCK MERGE MKACTIVITY MKCALENDAR
            MKCOL MKREDIRECTREF MKWORKSPACE MOVE OPTIONS ORDERPATCH PATCH POST PRI PROPFIND PROPPATCH PUT QUERY REBIND REPORT
            SEARCH TRACE UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE UPDATEREDIRECTREF VERSION-CONTROL
            get Post BREW G@T - 1
            """);

    public static final List<String> MEDIA_TYPES = lines(
            """
            application/json
            application/json;charset=utf-8
            application/json;charset="UTF-16"
            application/json; charset=no-such-charset
            application/json; charset=
            application/json; charset=""
            application/json; charset=%%%
            application/json; charset=utf-8; charset=latin1
            application/json;;
            application/json;q=9
            application/json; q=0
            application/json-patch+json
            application/merge-patch+json
            application/problem+json
            application/vnd.api+json
            application/x-ndjson
            application/x-www-form-urlencoded
            application/x-www-form-urlencoded; charset=no-such-charset
            application/xml
            text/xml
            application/xhtml+xml
            application/octet-stream
            application/cbor
            application/yaml
            application/pdf
            application/zip
            application/graphql
            application/grpc
            application/*
            application/*+json
            multipart/form-data
            multipart/form-data; boundary=b
            multipart/form-data; boundary=
            multipart/form-data; boundary="
            multipart/form-data; boundary=b; charset=no-such-charset
            multipart/mixed; boundary=b
            multipart/alternative; boundary=b
            multipart/related; boundary=b
            multipart/byteranges; boundary=b
            multipart/digest
            multipart/x-mixed-replace; boundary=b
            multipart/*
            text/plain
            text/html; charset=utf-8
            text/csv
            text/csv; charset=no-such-charset
            text/event-stream
            image/png
            audio/ogg
            video/mp4
            font/woff2
            model/gltf+json
            message/http
            message/rfc822
            chemical/x-pdb
            */*
            */json
            *
            /
            json
            application/
            application
            a/b/c
            application/json, text/html
            text/html;q=0.5, application/json;q=0.4, */*;q=0.1
            application/json; =
            ;
            é/ü
            """);

    /** Header lines: registered fields, and fields that browsers, proxies and test tools send. */
    public static final List<String> HEADERS = lines(
            """
            A-IM: feed
            Accept:
            Accept: application/json;q=x
            Accept-Charset: no-such-charset;q=7
            Accept-Datetime: yesterday
            Accept-Encoding: br;q=2, *;q=-1
            Accept-Encoding: identity;q=0
            Accept-Language: xx-YY-zz-1234567890;q=5,,,
            Accept-Language: *
            Access-Control-Request-Headers: x
            Access-Control-Request-Method: NO SUCH
            Alt-Used: localhost
            Authorization:
            Authorization: Bearer
            Authorization: Bearer ....
            Authorization: Bearer a.b.c
            Authorization: Basic !!!!
            Authorization: Digest username="
            Cache-Control: max-age=-1, no-such
            Connection: close
            Connection: Upgrade, HTTP2-Settings
            Connection: Host, Authorization
            Content-Digest: sha-256=:x:
            Content-Disposition: form-data; name="
            Content-Encoding: gzip
            Content-Encoding: br, zstd, no-such
            Content-Language: ???
            Content-Length: 0
            Content-Length: 1
            Content-Length: 3
            Content-Length: -1
            Content-Length: +2
            Content-Length: 2, 2
            Content-Length: 0x2
            Content-Length: 99999999999999999999
            Content-Length:
            Content-Location: ::
            Content-MD5: x
            Content-Range: bytes 5-1/0
            Content-Type:
            Content-Type: text/plain
            Cookie: =; ; a; a=b=c; "
            Cookie: codementee_refresh=x; codementee_order_x=y; $Version=1
            DNT: 2
            Date: never
            Depth: infinity
            Destination: http://[
            Early-Data: 1
            Expect: 100-continue
            Expect: 200-maybe
            Expect:
            Forwarded: for="[::1
            Forwarded: for=unknown;by=_hidden;proto=ftp;host=:::
            From: @
            HTTP2-Settings: !!!!
            Host:
            Host: localhost:99999
            Host: localhost:x
            Host: [::1
            Host: a..b
            Host: %
            Idempotency-Key:
            Idempotency-Key: a b
            Idempotency-Key: ü
            If: (<urn:x>)
            If-Match:
            If-Match: *
            If-Match: "x", W/"y", z
            If-Modified-Since: Thu, 32 Foo 2026 25:61:61 GMT
            If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT
            If-None-Match: *
            If-None-Match: "
            If-None-Match: W/"x",,,
            If-Range: "x"
            If-Range: 0
            If-Schedule-Tag-Match: "
            If-Unmodified-Since: 1
            If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT
            Keep-Alive: timeout=-5, max=x
            Last-Event-ID: x
            Link: <
            Lock-Token: x
            Max-Forwards: -1
            Origin: null
            Origin: http://[
            Origin: https://app.example
            Origin:
            Overwrite: X
            Pragma: no-cache
            Prefer: respond-async, wait=x
            Priority: u=99
            Proxy-Authorization: Basic x
            Proxy-Connection: keep-alive
            Range: bytes=0-0
            Range: bytes=5-1
            Range: bytes=-
            Range: bytes=0-0,1-1,2-2,99999999999999999999-
            Range: lines=1-2
            Range:
            Referer: ::
            Repr-Digest: x
            SOAPAction: x
            Save-Data: on
            Sec-Fetch-Mode: no-such
            Sec-Fetch-Site: cross-site
            Sec-Fetch-Site: no-such
            Sec-GPC: 1
            Sec-WebSocket-Key: x
            TE: trailers, deflate;q=9
            Timeout: Infinite
            Trailer: Content-Length
            Transfer-Encoding: chunked
            Transfer-Encoding: gzip
            Transfer-Encoding: identity
            Transfer-Encoding: no-such, chunked
            Transfer-Encoding: chunked, chunked
            Transfer-Encoding:
            Upgrade: h2c
            Upgrade: websocket
            Upgrade: TLS/1.0
            User-Agent:
            User-Agent: '"><script>
            Via: 1.1
            Want-Content-Digest: x=y
            Warning: x
            X-CSRF-Token: x
            X-Forwarded-For: 1.2.3
            X-Forwarded-For: ,,,
            X-Forwarded-Host: [
            X-Forwarded-Port: x
            X-Forwarded-Prefix: //
            X-Forwarded-Proto: x
            X-HTTP-Method-Override: DELETE
            X-Original-URL: /api/admin/mocks
            X-Request-Id: a b
            X-Requested-With: XMLHttpRequest
            X-Rewrite-URL: ::
            traceparent: 00-x
            """);

    public static final List<String> QUERIES = lines(
            """
            ?
            ?&&=&
            ?a
            ?limit=1&limit=2
            ?limit=%
            ?limit=%C0%AF
            ?q=%00
            ?q=%F0%9F%98%80
            ?q=%ED%A0%80
            ?q=*%25_%5C'"
            ?cursor=eyJ9
            ?sort=no_such
            ?sort=-
            ?status=
            ?status=a,b,,
            ?status=paid,&interview_type=,
            ?status=%00&category=%20
            ?month=+12026-01
            ?from=never&to=0000-00-00
            ?from=9999999999-01-01&to=-1
            ?day=2026-02-30
            ?limit=٣
            ?%FF=1
            ?a[]=1&a[0]=2&a.b=3
            ?;jsessionid=1
            """);

    private HttpRegistryValues() {}

    /** Returns a short body that roughly matches the media type. */
    public static String bodyOf(String type) {
        if (type.startsWith("multipart/")) {
            return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n";
        }
        if (type.contains("xml")) {
            return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///nothing\">]><a>&b;</a>";
        }
        if (type.contains("form")) return "a=1&b=%&c=%FF&=&";
        return "{}";
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n")).map(String::strip).toList();
    }
}
