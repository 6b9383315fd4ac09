package com.codementee.platform.web;

import com.codementee.platform.errors.InvalidCharsetException;
import com.codementee.platform.http.RequestPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring's strict firewall with two rules more: a path is spelled in one way only, and the name of a charset is one. A
 * method that no route has is refused by the routes, as a 405.
 */
final class CanonicalPathFirewall extends StrictHttpFirewall {

    CanonicalPathFirewall() {
        setUnsafeAllowAnyHttpMethod(true);
        setAllowedHeaderValues(CanonicalPathFirewall::isPrintable);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (!RequestPaths.isCanonical(request.getRequestURI())) {
            throw new RequestRejectedException("The path encodes what needs no encoding, or is not UTF-8");
        }
        if (!namesCharset(request.getCharacterEncoding())) throw new InvalidCharsetException();
        return super.getFirewalledRequest(request);
    }

    private static boolean namesCharset(String charset) {
        try {
            if (charset != null) Charset.isSupported(charset);
            return true;
        } catch (IllegalCharsetNameException _) {
            return false;
        }
    }

    /** Spring's own rule without a pattern to match at each look: Tomcat reads headers as Latin-1, all of which is assigned. */
    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) if (Character.isISOControl(value.charAt(i))) return false;
        return true;
    }
}
