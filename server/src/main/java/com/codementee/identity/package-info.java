/**
 * Sign-in: sessions, access tokens, passwords, password links, and the user as clients see them.
 *
 * <p>Owns {@code session}, {@code password_link} and the password hash in {@code person}; publishes the view
 * {@code accounts_user} and the events {@code PasswordLinkIssued} and {@code PasswordChanged}; reads
 * {@code billing_standing}; listens to {@link com.codementee.people.PersonChanged}.
 *
 * <ul>
 *   <li>A token says who signs in with which session. Role, pause and plan are read from the live session.
 * <li>The refresh cookie of a session is replaced at each use. For ten seconds after a replacement any earlier cookie
 * is answered with the latest; later it ends the session. A session ends 90 days after its sign-in at the latest.
 * <li>A change of password, pause or role raises {@code person.credentials_version}, and a session is inserted only for
 * the version that was proven: what was proven before the change opens nothing after it.
 *   <li>No address gets a right because somebody registered it: whoever becomes an admin loses their password and
 *       sessions, and a mentor's account is never one that existed before.
 *   <li>A password link opens once, only a person's newest link opens, and none opens after a change of the password.
 *   <li>Only hashes of cookies and links are kept. Neither answers nor response times tell whether an address has an
 *       account, except at registration.
 * </ul>
 */
@NullMarked
package com.codementee.identity;

import org.jspecify.annotations.NullMarked;
