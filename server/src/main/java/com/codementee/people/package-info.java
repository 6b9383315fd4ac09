/**
 * People with an account: name, address, role, pause.
 *
 * <p>Owns {@code person}, apart from its password hash, which identity owns; publishes the view {@code accounts_person}
 * and the events {@link com.codementee.people.PersonRegistered} and {@link com.codementee.people.PersonChanged}.
 *
 * <p>Invariants: an address has one account, whatever its case ({@code person_email}). No registration chooses a role.
 * Whoever changes a person's role, pause or plan calls {@code People.changed} in the same transaction.
 */
@NullMarked
package com.codementee.people;

import org.jspecify.annotations.NullMarked;
