package com.codementee.identity;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears the links that would be mailed, for tests that open them. */
@Component
public class RecordedPasswordLinks {

    private final List<PasswordLinkIssued> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(PasswordLinkIssued event) {
        heard.add(event);
    }

    public List<PasswordLinkIssued> of(UUID personId) {
        return heard.stream().filter(link -> link.personId().equals(personId)).toList();
    }
}
