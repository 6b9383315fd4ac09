package com.codementee.mail;

import com.codementee.platform.templates.HtmlTemplates;
import java.util.Map;

/** Renders a message as HTML for mail clients. */
final class HtmlMailRenderer {

    private HtmlMailRenderer() {}

    static String render(MailMessage message) {
        return HtmlTemplates.render("mail/message.jte", Map.of("message", message));
    }
}
