package com.codementee.calendar;

import com.codementee.calendar.CalendarFeedTokens.FeedId;
import com.codementee.platform.settings.ServerSettings;
import com.codementee.platform.settings.WebAppSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Writes the secret URLs of feeds. */
@Component
class CalendarFeedUrls {

    private final CalendarFeedTokens tokens;
    private final ServerSettings server;
    private final WebAppSettings webApp;
    private final Environment environment;

    CalendarFeedUrls(
            CalendarFeedTokens tokens, ServerSettings server, WebAppSettings webApp, Environment environment) {
        this.tokens = tokens;
        this.server = server;
        this.webApp = webApp;
        this.environment = environment;
    }

    String of(FeedId feed) {
        return base() + "/api/calendar/" + tokens.write(feed) + ".ics";
    }

    private String base() {
        if (webApp.apiUrl() != null) return webApp.apiUrl();
        return server.publicUrl() == null ? server.localUrl(environment) : server.publicUrl();
    }
}
