package com.codementee.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * How mail leaves.
 *
 * @param smtpUrl the mail server with its password; null in demo mode, which keeps mail in its sandbox
 * @param senderEmail the address that mails come from and that pages name as the contact
 * @param bccEmail the archive that gets a copy of each mail without a secret link
 */
public record MailSettings(@Nullable String smtpUrl, String senderEmail, @Nullable String bccEmail) {

    @Override
    public String toString() {
        return "MailSettings[" + senderEmail + "]";
    }
}
