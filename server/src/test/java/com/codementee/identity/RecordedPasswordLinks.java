package com.codementee.identity;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records issued password links, so that tests can open them. */
@Component
public class RecordedPasswordLinks {

    private final List<PasswordLinkIssued> issued = new CopyOnWriteArrayList<>();

    @EventListener
    void on(PasswordLinkIssued event) {
        issued.add(event);
    }

    public List<PasswordLinkIssued> of(UUID personId) {
        return issued.stream().filter(link -> link.personId().equals(personId)).toList();
    }
}
