/**
 * Mails about other modules' events, with calendar invitations.
 *
 * <p>Owns {@code outbox_mail}. Listens to identity, people, billing, bookings and feedback inside their transactions,
 * and reads names and times from their published views. It publishes nothing.
 *
 * <p>Invariants: a mail is inserted in the transaction that causes it, once per cause and recipient ({@code
 * outbox_mail_once}). It is sent after that transaction's commit, at least once, always with the same Message-ID.
 * Provider failures never make a booking fail. User text is escaped in every format. Email addresses, names and tokens
 * are never logged.
 */
package com.codementee.mail;
