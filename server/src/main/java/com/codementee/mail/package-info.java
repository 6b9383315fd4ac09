/**
 * Mail: what the other modules' events tell people, with calendar invitations.
 *
 * <p>Owns {@code outbox_mail}. Listens to accounts, billing, bookings and feedback inside their transactions, and
 * reads names and times from their published views. Publishes nothing.
 *
 * <p>Invariants: a mail is a row of the transaction that causes it, one a cause and recipient ({@code
 * outbox_mail_once}); it leaves only after that transaction has committed, at least once, always with the same
 * Message-ID; a provider that fails never fails a booking; text that people wrote is escaped wherever it goes, and
 * no address, name or token reaches the log.
 */
package com.codementee.mail;
