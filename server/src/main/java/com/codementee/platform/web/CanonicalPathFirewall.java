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
 * Spring's strict firewall, which also rejects non-canonical paths and invalid charset names. Unknown methods pass
 * through, so the request mapping answers them with 405.
 */
final class CanonicalPathFirewall extends StrictHttpFirewall {

    CanonicalPathFirewall() {
        setUnsafeAllowAnyHttpMethod(true);
        setAllowedHeaderValues(CanonicalPathFirewall::isPrintable);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (!RequestPaths.isCanonical(request.getRequestURI())) {
            throw new RequestRejectedException("The path is not canonical or not valid UTF-8");
        }
        if (!isCharsetName(request.getCharacterEncoding())) throw new InvalidCharsetException();
        return super.getFirewalledRequest(request);
    }

    private static boolean isCharsetName(String charset) {
        try {
            if (charset != null) Charset.isSupported(charset);
            return true;
        } catch (IllegalCharsetNameException _) {
            return false;
        }
    }

    /**
     * Spring's own rule without its regular expression, which is slower. Tomcat decodes headers as Latin-1, which has
     * no unassigned characters.
     */
    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) if (Character.isISOControl(value.charAt(i))) return false;
        return true;
    }
}
