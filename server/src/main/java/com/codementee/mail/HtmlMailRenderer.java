package com.codementee.mail;

import com.codementee.mail.MailMessage.Block;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Renders a message as HTML for mail clients: tables, inline styles and a table cell as the button. */
final class HtmlMailRenderer {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%1$s</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .paper { background-color: #0f172a !important; }
              .card { background-color: #1e293b !important; border-color: #334155 !important; }
              .ink { color: #f8fafc !important; }
              .muted { color: #94a3b8 !important; }
              .line { border-color: #334155 !important; }
            }
            </style>
            </head>
            <body class="paper" style="margin:0;padding:0;background-color:#f8fafc;">
            <div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">%2$s%3$s</div>
            <table role="presentation" class="paper" width="100%%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f8fafc" style="background-color:#f8fafc;">
            <tr><td align="center" style="padding:24px 12px;">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
            <tr><td bgcolor="#0f172a" style="background-color:#0f172a;border-bottom:4px solid #06b6d4;border-radius:12px 12px 0 0;padding:20px 32px;font-family:Arial,Helvetica,sans-serif;font-size:20px;font-weight:bold;color:#f8fafc;">Codementee</td></tr>
            <tr><td class="card" bgcolor="#ffffff" style="background-color:#ffffff;border:1px solid #e2e8f0;border-top:0;border-radius:0 0 12px 12px;padding:32px;">
            <h1 class="ink" dir="auto" style="margin:0 0 16px;font-family:Arial,Helvetica,sans-serif;font-size:24px;line-height:32px;color:#0f172a;">%4$s</h1>
            %5$s
            </td></tr>
            <tr><td class="muted" align="center" style="padding:16px 32px;font-family:Arial,Helvetica,sans-serif;font-size:12px;line-height:18px;color:#475569;">Codementee, mock interviews with engineers who have interviewed real candidates</td></tr>
            </table>
            </td></tr>
            </table>
            </body>
            </html>
            """;
    private static final String PARAGRAPH =
            "<p class=\"ink\" dir=\"auto\" style=\"margin:0 0 16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#0f172a;\">%s</p>\n";
    private static final String SMALL =
            "<p class=\"muted\" dir=\"auto\" style=\"margin:16px 0 0;font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:20px;color:#475569;\">%s</p>\n";
    private static final String DETAILS =
            "<table role=\"presentation\" width=\"100%%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0 20px;\">\n%s</table>\n";
    private static final String DETAIL =
            """
            <tr>
            <td class="muted line" width="130" valign="top" style="padding:8px 12px 8px 0;border-bottom:1px solid #e2e8f0;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#475569;">%s</td>
            <td class="ink line" valign="top" dir="auto" style="padding:8px 0;border-bottom:1px solid #e2e8f0;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#0f172a;word-break:break-word;">%s</td>
            </tr>
            """;
    private static final String QUOTE =
            """
            <p class="muted" style="margin:0 0 4px;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#475569;">%s</p>
            <p class="ink" dir="auto" style="margin:0 0 20px;padding:0 0 0 12px;border-left:4px solid #06b6d4;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:22px;color:#0f172a;word-break:break-word;">%s</p>
            """;
    private static final String ACTION =
            """
            <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;">
            <tr><td align="center" bgcolor="#0e7490" style="border-radius:8px;background-color:#0e7490;">
            <a href="%2$s" style="display:inline-block;padding:14px 28px;font-family:Arial,Helvetica,sans-serif;font-size:16px;font-weight:bold;color:#ffffff;text-decoration:none;">%1$s</a>
            </td></tr>
            </table>
            """;
    /** Invisible text that fills the preview after a short preheader, so that no body text follows it. */
    private static final String FILLER = "&#847;&zwnj;&nbsp;".repeat(40);

    private HtmlMailRenderer() {}

    static String render(MailMessage message) {
        var blocks = message.blocks().stream().map(HtmlMailRenderer::block).collect(Collectors.joining());
        return PAGE.formatted(
                escape(message.subject()), escape(message.preheader()), FILLER, escape(message.headline()), blocks);
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> PARAGRAPH.formatted(escape(text));
            case Block.Small(String text) -> SMALL.formatted(escape(text));
            case Block.Action(String label, String url) -> ACTION.formatted(escape(label), escape(url));
            case Block.Quote(String label, String text) ->
                    QUOTE.formatted(escape(label), escape(text).replace("\n", "<br>\n"));
            case Block.Details(var details) ->
                DETAILS.formatted(details.stream().map(HtmlMailRenderer::detail).collect(Collectors.joining()));
        };
    }

    private static String detail(MailMessage.Detail detail) {
        var value = escape(detail.value());
        boolean link = detail.value().startsWith("https://") || detail.value().startsWith("http://");
        return DETAIL.formatted(
                escape(detail.label()),
                link ? "<a href=\"" + value + "\" style=\"color:#0e7490;\">" + value + "</a>" : value);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
