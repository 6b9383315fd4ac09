package com.codementee.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * How mail is sent.
 *
 * @param smtpUrl the mail server's URL with its password; null in demo mode, which stores mail in its sandbox
 * @param senderEmail the email address that mails come from and that pages show as contact
 * @param bccEmail the archive address that gets a copy of each mail, except mails with a secret link
 * @param accountantEmail the address that gets each month's invoices and credit notes; null: the admins pass them on
 */
public record MailSettings(
        @Nullable String smtpUrl, String senderEmail, @Nullable String bccEmail, @Nullable String accountantEmail) {

    /** The domain of the sender's address, for message and calendar ids. */
    public String senderDomain() {
        return senderEmail.substring(senderEmail.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailSettings[" + senderEmail + "]";
    }
}
