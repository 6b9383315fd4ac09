package com.codementee.mail;

import com.codementee.mail.MailMessage.Block;
import java.util.stream.Collectors;

/** Renders a message as plain text. */
final class PlainTextMailRenderer {

    private static final String FOOTER =
            "--\nCodementee, mock interviews with engineers who have interviewed real candidates\n";

    private PlainTextMailRenderer() {}

    static String render(MailMessage message) {
        return message.blocks().stream()
                .map(PlainTextMailRenderer::block)
                .collect(Collectors.joining("\n\n", "", "\n\n" + FOOTER));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> text;
            case Block.Small(String text) -> text;
            case Block.Action(String label, String url) -> label + ":\n" + url;
            case Block.Quote(String label, String text) ->
                label + ":\n" + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case Block.Details(var details) -> details.stream()
                    .map(detail -> detail.label() + ": " + MailMessage.oneLine(detail.value()))
                    .collect(Collectors.joining("\n"));
        };
    }
}
