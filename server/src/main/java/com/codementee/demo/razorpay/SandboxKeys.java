package com.codementee.demo.razorpay;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/** The keys of demo mode's payment account. They are generated at the first start and stored in the home directory. */
record SandboxKeys(String keyId, String keySecret, String webhookSecret) {

    private static final String FILE = "razorpay-sandbox.properties";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    static SandboxKeys load(Path home) {
        try {
            var file = home.resolve(FILE);
            if (Files.notExists(file)) generate(file);
            var kept = new Properties();
            kept.load(new StringReader(Files.readString(file)));
            return new SandboxKeys(
                    kept.getProperty("key_id"), kept.getProperty("key_secret"), kept.getProperty("webhook_secret"));
        } catch (IOException problem) {
            throw new UncheckedIOException("The sandbox's payment keys cannot be stored in " + home, problem);
        }
    }

    private static void generate(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var unfinished = file.resolveSibling(FILE + ".new");
        Files.writeString(unfinished, "");
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                unfinished,
                "key_id=rzp_test_" + random(14) + "\nkey_secret=" + random(24) + "\nwebhook_secret=" + random(32)
                        + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "SandboxKeys[" + keyId + "]";
    }
}
