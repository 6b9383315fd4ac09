package com.codementee.notifications;

import com.codementee.notifications.Letter.Block;
import java.util.stream.Collectors;

/** Draws a letter as plain text. */
final class PlainLetter {

    private static final String FOOTER = "--\nCodementee, mock interviews with people who hold the real ones\n";

    private PlainLetter() {}

    static String draw(Letter letter) {
        return letter.blocks().stream().map(PlainLetter::block).collect(Collectors.joining("\n\n", "", "\n\n" + FOOTER));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> text;
            case Block.Small(String text) -> text;
            case Block.Action(String label, String address) -> label + ":\n" + address;
            case Block.Quote(String label, String text) -> label + ":\n" + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case Block.Facts(var facts) ->
                facts.stream().map(fact -> fact.label() + ": " + Letter.oneLine(fact.value())).collect(Collectors.joining("\n"));
        };
    }
}
