/**
 * Mails about the events of other modules, with calendar invitations.
 *
 * <p>Owns {@code outbox_mail}. Listens to identity, people, billing, bookings and feedback inside their transactions,
 * and reads names and times from their published views. Publishes nothing.
 *
 * <p>Invariants: a mail is inserted in the transaction that causes it, once per cause and recipient ({@code
 * outbox_mail_once}). It is sent after that transaction has committed, at least once, always with the same
 * Message-ID. A failing provider never fails a booking. User text is escaped in every format. Addresses, names and
 * tokens are never logged.
 */
package com.codementee.mail;
