package com.codementee.platform.backup;

import com.codementee.platform.crypto.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole backup and compares each table's rows with the manifest, before anything is restored. */
final class BackupVerifier {

    private BackupVerifier() {}

    /** @throws BackupException if the file is damaged or incomplete */
    static BackupManifest verify(BackupFile file) throws IOException {
        var digests = new HashMap<String, String>();
        BackupManifest manifest = null;
        try (var archive = file.open()) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals(BackupManifest.ENTRY)) manifest = manifest(archive);
                else digests.put(entry.getName(), sha256(archive));
            }
            // Reads up to the last encrypted frame, behind the archive's last entry.
            archive.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException problem) {
            throw new BackupException("The backup is damaged: " + problem.getMessage() + ".", problem);
        }
        if (manifest == null) throw new BackupException("The backup is incomplete: its end is missing.");
        requireSame(manifest, digests);
        return manifest;
    }

    private static BackupManifest manifest(ZipInputStream archive) throws IOException {
        try {
            return JsonMapper.shared().readValue(archive.readAllBytes(), BackupManifest.class);
        } catch (JacksonException problem) {
            throw new BackupException("The backup is damaged: its manifest cannot be read.", problem);
        }
    }

    private static String sha256(ZipInputStream archive) throws IOException {
        var digest = new DigestInputStream(archive, Sha256.newDigest());
        digest.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }

    private static void requireSame(BackupManifest manifest, Map<String, String> digests) {
        for (var table : manifest.tables()) {
            if (table.sha256().equals(digests.get(table.entry()))) continue;
            throw new BackupException("The backup is damaged: the rows of " + table.name() + " were changed.");
        }
    }
}
