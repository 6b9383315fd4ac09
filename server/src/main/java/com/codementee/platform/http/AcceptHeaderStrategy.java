package com.codementee.platform.http;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Reads the media types of {@code Accept} and ignores their charset. JSON has none and our CSV is always UTF-8, so an
 * unsupported or unknown charset must not make a request fail.
 */
public final class AcceptHeaderStrategy implements ContentNegotiationStrategy {

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        return header.resolveMediaTypes(request).stream().map(AcceptHeaderStrategy::withoutCharset).toList();
    }

    private static MediaType withoutCharset(MediaType type) {
        if (type.getParameter("charset") == null) return type;
        var kept = new LinkedHashMap<>(type.getParameters());
        kept.remove("charset");
        return new MediaType(type, kept);
    }
}
