package com.codementee.aitools.runs;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A person's own earlier results. They can be read and deleted after the plan has ended, too. */
@RestController
class HistoryController {

    private final RunStore store;
    private final JsonMapper json;

    HistoryController(RunStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @GetMapping("/api/ai-tools/history")
    @Allow(Who.MENTEE)
    Page<HistoryEntry> list(PageRequest page, Caller caller) {
        return page.page(store.history(caller.id(), page), HistoryEntry::createdAt, HistoryEntry::id);
    }

    @GetMapping("/api/ai-tools/history/{id}")
    @Allow(Who.MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    HistoryDetail get(@PathVariable UUID id, Caller caller) {
        var entry = store.entry(id, caller.id()).orElseThrow(HistoryController::notFound);
        var result = store.find(id).map(RunStore.Run::result).orElseThrow(HistoryController::notFound);
        return new HistoryDetail(entry, json.readTree(result));
    }

    /** Returns the picture of an analysed document's page as PNG. */
    @GetMapping(path = "/api/ai-tools/history/{id}/pages/{number}", produces = MediaType.IMAGE_PNG_VALUE)
    @Allow(Who.MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int number, Caller caller) {
        var picture = store.picture(id, number, caller.id()).orElseThrow(HistoryController::notFound);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(picture);
    }

    @DeleteMapping("/api/ai-tools/history/{id}")
    @Allow(Who.MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    void delete(@PathVariable UUID id, Caller caller) {
        if (!store.delete(id, caller.id())) throw notFound();
    }

    private static ApiException notFound() {
        return ApiException.notFound("This result");
    }
}
