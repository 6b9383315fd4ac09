package com.codementee.mail;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who got their account in the current transaction, so that a purchase that made an account is one mail, not two. */
@Component
class NewAccountsInTransaction {

    private final ThreadLocal<Set<UUID>> current = ThreadLocal.withInitial(HashSet::new);

    void add(UUID personId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        if (current.get().isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    current.remove();
                }
            });
        }
        current.get().add(personId);
    }

    boolean contains(UUID personId) {
        return current.get().contains(personId);
    }
}
