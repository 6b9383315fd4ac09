/**
 * People: the name, email address, role and pause of everyone who has an account.
 *
 * <p>Owns {@code person}, except its password hash, which identity owns; publishes the view {@code accounts_person}
 * and the events {@link com.codementee.people.PersonRegistered}, {@link com.codementee.people.PersonAccessChanged},
 * {@link com.codementee.people.MentorSupplyChanged} and {@link com.codementee.people.AccountDeleted}.
 *
 * <p>Invariants: an email address has one account, ignoring case ({@code person_email}). Nobody can choose a role at
 * registration. Every change to a role, pause, plan or session calls {@code People.publishChange} in its transaction.
 * Every edit increments {@code person.version}, including edits of a mentor's profile. A deleted account stays as a
 * paused person without name, address and password, and never comes back ({@code person_deleted}).
 */
@NullMarked
package com.codementee.people;

import org.jspecify.annotations.NullMarked;
