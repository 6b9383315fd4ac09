package com.codementee.aitools.documents;

import java.nio.charset.StandardCharsets;

/** Tells old Word documents from encrypted new ones; both are compound files of OLE2. */
final class OldWord {

    private OldWord() {}

    static DocumentProblem problem(byte[] file) {
        var names = new String(file, StandardCharsets.ISO_8859_1);
        boolean encrypted = names.contains(utf16("EncryptedPackage"));
        return encrypted ? DocumentProblem.ENCRYPTED : DocumentProblem.OLD_WORD;
    }

    /** Names in the directory of a compound file are UTF-16. */
    private static String utf16(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
