/**
 * Who people are: accounts, sign-ins, passwords, mentors' profiles.
 *
 * <p>Owns {@code person}, {@code session}, {@code password_link} and {@code mentor_profile}; publishes the views
 * {@code accounts_person} and {@code accounts_user} and the events {@code PersonRegistered},
 * {@code PasswordLinkIssued} and {@code UnitsAdjusting}; reads the views {@code billing_standing}, {@code bookings_mock}
 * and {@code feedback_rating}.
 *
 * <ul>
 *   <li>An address has one account, whatever its case: {@code person_email}. No registration chooses a role.
 *   <li>A token says who signs in with which session, and nothing else is believed of it: role, pause and plan are
 *       those of the live session. Whoever changes them calls {@code Accounts.changed} in the same transaction.
 *   <li>A session's refresh cookie turns at each use. One that comes back after its successor has been used, or ten
 *       seconds after it was made, ends the session.
 *   <li>A password link opens once, and only the newest of a person opens.
 *   <li>Of cookies and links nothing is kept that would let anybody in. Neither answer nor time tells whether an
 *       address has an account, but for a registration, which must.
 * </ul>
 */
@NullMarked
package com.codementee.accounts;

import org.jspecify.annotations.NullMarked;
