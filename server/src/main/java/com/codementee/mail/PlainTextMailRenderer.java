package com.codementee.mail;

import com.codementee.mail.MailMessage.Block;
import java.util.stream.Collectors;

/** Draws a letter as plain text. */
final class PlainTextMailRenderer {

    private static final String FOOTER = "--\nCodementee, mock interviews with people who hold the real ones\n";

    private PlainTextMailRenderer() {}

    static String draw(MailMessage letter) {
        return letter.blocks().stream().map(PlainTextMailRenderer::block).collect(Collectors.joining("\n\n", "", "\n\n" + FOOTER));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> text;
            case Block.Small(String text) -> text;
            case Block.Action(String label, String address) -> label + ":\n" + address;
            case Block.Quote(String label, String text) -> label + ":\n" + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case Block.Facts(var facts) ->
                facts.stream().map(fact -> fact.label() + ": " + MailMessage.oneLine(fact.value())).collect(Collectors.joining("\n"));
        };
    }
}
