package com.codementee.platform.http;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * The media types of {@code Accept} without a charset: JSON has none, and our tables are always UTF-8, so a charset that we
 * do not write is no reason to refuse, nor one that nobody knows to fail.
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
