package com.codementee.sandbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mailbox's pages. A mail's own HTML stays in a frame that may do nothing. */
final class MailPages {

    private MailPages() {}

    static String list(@Nullable String to, List<ReadMail> mails) {
        var rows = mails.stream().map(MailPages::row).collect(Collectors.joining("\n"));
        return Pages.page(
                "Mail",
                """
                <form method="get" action="/__sandbox/mail">
                <label for="to">To</label><input id="to" name="to" value="%s" placeholder="anybody">
                <button>Show</button>
                </form>
                <table>
                <tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th></tr>
                %s
                </table>
                """
                        .formatted(
                                Pages.escaped(Objects.requireNonNullElse(to, "")),
                                rows.isEmpty() ? "<tr><td colspan=\"3\">No mail.</td></tr>" : rows));
    }

    static String one(ReadMail mail) {
        var attachments = mail.attachments().stream()
                .map(part -> Pages.escaped(Objects.requireNonNullElse(part.filename(), "(in the message)") + ", " + part.contentType()))
                .collect(Collectors.joining("<br>"));
        return Pages.page(
                Objects.requireNonNullElse(mail.subject(), "(no subject)"),
                """
                <table>
                <tr><th scope="row">From</th><td>%s</td></tr>
                <tr><th scope="row">To</th><td>%s</td></tr>
                <tr><th scope="row">Bcc</th><td>%s</td></tr>
                <tr><th scope="row">Sent</th><td>%s</td></tr>
                <tr><th scope="row">Attachments</th><td>%s</td></tr>
                </table>
                <h2>HTML</h2>
                <iframe title="The mail's HTML" sandbox src="/__sandbox/mail/%s/html"></iframe>
                <h2>Plain text</h2>
                <pre>%s</pre>
                """
                        .formatted(
                                Pages.escaped(mail.from()),
                                Pages.escaped(mail.to()),
                                Pages.escaped(Objects.requireNonNullElse(mail.bcc(), "")),
                                mail.sentAt(),
                                attachments,
                                mail.id(),
                                Pages.escaped(Objects.requireNonNullElse(mail.text(), ""))));
    }

    private static String row(ReadMail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/__sandbox/mail/%s\">%s</a></td></tr>"
                .formatted(
                        mail.sentAt(),
                        Pages.escaped(mail.to()),
                        mail.id(),
                        Pages.escaped(Objects.requireNonNullElse(mail.subject(), "(no subject)")));
    }
}
