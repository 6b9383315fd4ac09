/**
 * Who people are: accounts, sign-ins, passwords, mentors' profiles.
 *
 * <p>Owns {@code person}, {@code session}, {@code password_link} and {@code mentor_profile}; publishes the views
 * {@code accounts_person} and {@code accounts_user} and the events {@code PersonRegistered},
 * {@code PasswordLinkIssued}, {@code PasswordChanged} and {@code UnitsAdjusting}; reads the views {@code billing_standing}, {@code bookings_mock}
 * and {@code feedback_rating}.
 *
 * <ul>
 *   <li>An address has one account, whatever its case: {@code person_email}. No registration chooses a role.
 *   <li>A token says who signs in with which session, and nothing else is believed of it: role, pause and plan are
 *       those of the live session. Whoever changes them calls {@code Accounts.changed} in the same transaction.
 *   <li>A session's refresh cookie turns at each use. For ten seconds after a turn any earlier one is answered with the
 *       latest; later it ends the session. No session outlives the 90th day after its sign-in.
 *   <li>A password, a pause and a role are changed together with {@code person.credentials_version}, and a session is
 *       inserted only for the version that was proven: what was proven before the change opens nothing after it.
 *   <li>No address gets a right on the strength of its registration: who becomes an admin loses their password and
 *       sessions, and a mentor's account is never one that exists.
 *   <li>A password link opens once, only the newest of a person opens, and none after any change of the password.
 *   <li>Of cookies and links nothing is kept that would let anybody in. Neither answer nor time tells whether an
 *       address has an account, but for a registration, which must.
 * </ul>
 */
@NullMarked
package com.codementee.accounts;

import org.jspecify.annotations.NullMarked;
