package com.codementee.demo.mail;

import com.codementee.demo.SandboxPages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders the mailbox's pages. A mail's own HTML is shown in a sandboxed frame. */
final class MailboxPages {

    private MailboxPages() {}

    static String list(@Nullable String to, List<ParsedMail> mails) {
        var rows = mails.stream().map(MailboxPages::row).collect(Collectors.joining("\n"));
        return SandboxPages.page(
                "Mail",
                """
                <form method="get" action="/__sandbox/mail">
                <label for="to">To</label><input id="to" name="to" value="%s" placeholder="any address">
                <button>Show</button>
                </form>
                <table>
                <tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th></tr>
                %s
                </table>
                """
                        .formatted(
                                SandboxPages.escape(Objects.requireNonNullElse(to, "")),
                                rows.isEmpty() ? "<tr><td colspan=\"3\">No mail.</td></tr>" : rows));
    }

    static String one(ParsedMail mail) {
        var attachments = mail.attachments().stream()
                .map(part -> SandboxPages.escape(
                        Objects.requireNonNullElse(part.filename(), "(in the message)") + ", " + part.contentType()))
                .collect(Collectors.joining("<br>"));
        return SandboxPages.page(
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
                                SandboxPages.escape(mail.from()),
                                SandboxPages.escape(mail.to()),
                                SandboxPages.escape(Objects.requireNonNullElse(mail.bcc(), "")),
                                mail.sentAt(),
                                attachments,
                                mail.id(),
                                SandboxPages.escape(Objects.requireNonNullElse(mail.text(), ""))));
    }

    private static String row(ParsedMail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/__sandbox/mail/%s\">%s</a></td></tr>"
                .formatted(
                        mail.sentAt(),
                        SandboxPages.escape(mail.to()),
                        mail.id(),
                        SandboxPages.escape(Objects.requireNonNullElse(mail.subject(), "(no subject)")));
    }
}
