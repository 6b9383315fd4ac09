package com.codementee.platform.staticfiles;

import com.codementee.platform.settings.DeploymentMode;
import com.codementee.platform.settings.MailSettings;
import com.codementee.platform.settings.WebAppSettings;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The meta tags that tell the web app about this installation: contact, time zone, demo mode and API URL. */
@Component
class PageMetadata {

    private final String html;

    PageMetadata(DeploymentMode mode, MailSettings mail, WebAppSettings webApp, ZoneId zone) {
        var tags = meta("contact", mail.senderEmail()) + meta("timezone", zone.getId());
        if (mode.isDemo()) tags += meta("mode", "demo");
        if (webApp.apiUrl() != null) tags += meta("api-url", webApp.apiUrl());
        this.html = tags;
    }

    String html() {
        return html;
    }

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + HtmlUtils.htmlEscape(content) + "\" />";
    }
}
