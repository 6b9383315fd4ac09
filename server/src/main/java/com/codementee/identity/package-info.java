/**
 * Sign-in: sessions, access tokens, passwords, password links, and the user as clients see them.
 *
 * <p>Owns {@code session}, {@code password_link} and the password hash in {@code person}; publishes the view
 * {@code accounts_user} and the events {@code PasswordLinkIssued} and {@code PasswordChanged}; reads
 * {@code billing_standing}; listens to {@link com.codementee.people.PersonAccessChanged}.
 *
 * <ul>
 *   <li>A token identifies the person and the session. Role, pause and plan are read from the live session.
 * <li>A session's refresh cookie is replaced at each use. For ten seconds after that, earlier cookies are exchanged for
 *     the latest one; later they end the session. A session ends at most 90 days after its sign-in.
 * <li>Changing the password, pause or role increments {@code person.credentials_version}, and a session is inserted
 *     only for the verified version, so credentials verified before a change open no session after it.
 *   <li>Registering an email address grants no rights to it: a new admin's password and sessions are deleted, and a
 *       mentor's account is always a new one.
 *   <li>A password link works once, only a person's newest link works, and none works after a password change.
 *   <li>Only hashes of password links are stored. Neither responses nor response times reveal whether an email address
 *       has an account, except at registration.
 * </ul>
 */
@NullMarked
package com.codementee.identity;

import org.jspecify.annotations.NullMarked;
