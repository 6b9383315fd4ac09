package com.codementee.platform.staticfiles;

import com.codementee.platform.settings.DeploymentMode;
import com.codementee.platform.settings.MailSettings;
import com.codementee.platform.settings.RetentionSettings;
import com.codementee.platform.settings.WebAppSettings;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The meta tags that tell the web app about this installation: contact, time zone, retention periods, demo mode and API
 * URL.
 */
@Component
class InstallationMetaTags {

    private final String html;

    InstallationMetaTags(
            DeploymentMode mode, MailSettings mail, WebAppSettings webApp, ZoneId zone, RetentionSettings retention) {
        var tags = meta("contact", mail.senderEmail()) + meta("retention-days", days(retention))
                + meta("timezone", zone.getId());
        if (mode.isDemo()) tags += meta("mode", "demo");
        if (webApp.apiUrl() != null) tags += meta("api-url", webApp.apiUrl());
        this.html = tags;
    }

    String html() {
        return html;
    }

    /** For the privacy page, in the order that it expects. */
    private static String days(RetentionSettings retention) {
        return Stream.of(
                        retention.mails(), retention.paymentEvents(), retention.sessions(), retention.notifications(),
                        retention.aiRuns())
                .map(period -> String.valueOf(period.toDays()))
                .collect(Collectors.joining(" "));
    }

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + HtmlUtils.htmlEscape(content) + "\" />";
    }
}
