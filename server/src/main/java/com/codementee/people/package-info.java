/**
 * People: name, address, role and pause of everyone who has an account.
 *
 * <p>Owns {@code person}, except its password hash, which identity owns; publishes the view {@code accounts_person}
 * and the events {@link com.codementee.people.PersonRegistered}, {@link com.codementee.people.PersonChanged} and
 * {@link com.codementee.people.MentorSupplyChanged}.
 *
 * <p>Invariants: an address has one account, in any case ({@code person_email}). No registration chooses a role. Every
 * change of a role, pause, plan or session calls {@code People.publishChange} in its transaction. Every edit adds 1 to
 * {@code person.version}, edits of a mentor's profile included.
 */
@NullMarked
package com.codementee.people;

import org.jspecify.annotations.NullMarked;
