package com.codementee.identity;

import com.codementee.identity.RefreshCookies.RefreshToken;
import com.codementee.platform.http.ClientAddressResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adapts {@link Sessions} to HTTP: reads the client's data and refresh cookie, and sets the cookie. */
@Component
public class SessionHttpAdapter {

    private static final int MAX_USER_AGENT_CHARACTERS = 300;

    /** Used to round up to a whole second, because a cookie's Max-Age has no fractions. */
    private static final int ALMOST_A_SECOND_MILLIS = 999;

    private final RefreshCookies cookies;
    private final ClientAddressResolver addresses;

    SessionHttpAdapter(RefreshCookies cookies, ClientAddressResolver addresses) {
        this.cookies = cookies;
        this.addresses = addresses;
    }

    public Sessions.Client client(HttpServletRequest request) {
        return new Sessions.Client(userAgent(request), addresses.resolve(request));
    }

    /** Sets the session's cookie and returns the response body. */
    public LoginResponse respond(HttpServletResponse response, Sessions.Opened session) {
        cookies.set(response, session.refreshToken(), session.life().plusMillis(ALMOST_A_SECOND_MILLIS));
        return session.signedIn();
    }

    Optional<RefreshToken> refreshToken(HttpServletRequest request) {
        return cookies.in(request);
    }

    /** Deletes the session's cookie in the browser. */
    public void clearCookie(HttpServletResponse response) {
        cookies.clear(response);
    }

    private static @Nullable String userAgent(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null) return null;
        var clean = agent.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(MAX_USER_AGENT_CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString();
    }
}
