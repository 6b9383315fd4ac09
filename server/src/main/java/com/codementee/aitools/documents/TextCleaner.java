package com.codementee.aitools.documents;

import java.text.Normalizer;

/** Replaces special characters of a document with those that people type. */
public final class TextCleaner {

    private TextCleaner() {}

    /** Resolves ligatures, removes soft hyphens and invisible characters, and keeps tabs. */
    public static String clean(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> append(character, plain));
        return plain.toString().replaceAll(" {2,}", " ").strip();
    }

    private static void append(int character, StringBuilder plain) {
        switch (character) {
            case 0xFB00 -> plain.append("ff");
            case 0xFB01 -> plain.append("fi");
            case 0xFB02 -> plain.append("fl");
            case 0xFB03 -> plain.append("ffi");
            case 0xFB04 -> plain.append("ffl");
            case '\t' -> plain.append('\t');
            case 0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F, '\n', '\r' -> plain.append(' ');
            default -> {
                int type = Character.getType(character);
                if (type != Character.FORMAT && type != Character.CONTROL) plain.appendCodePoint(character);
            }
        }
    }
}
