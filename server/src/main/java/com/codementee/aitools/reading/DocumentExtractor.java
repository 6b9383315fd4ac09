package com.codementee.aitools.reading;

import com.codementee.aitools.documents.DocumentProblem;
import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.worker.WorkerException;
import com.codementee.aitools.worker.WorkerProcess;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads documents in a worker process, so a hostile file can crash nothing but that process. The file's content decides
 * its type; its name does not matter.
 */
@Component
public class DocumentExtractor {

    /** A page's picture takes 5 MB, and PDFBox decodes a whole stream at once. */
    private static final int HEAP_MEGABYTES = 144;

    private static final int MAX_WAITING = 16;
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

    /** A two-page resume takes 0.2 s, the start of the process about 1 s. */
    private static final Duration TIMEOUT = Duration.ofSeconds(8);

    private static final JsonMapper JSON = new JsonMapper();

    private final WorkerProcess worker = new WorkerProcess(
            "documents", DocumentHandler.class, HEAP_MEGABYTES, MAX_WAITING, IDLE_TIMEOUT);

    /**
     * Reads a document.
     *
     * @throws ApiException 415, or 422 DOCUMENT_UNREADABLE with the reason; 503 if too many documents are waiting
     */
    public ExtractedDocument extract(byte[] file) {
        try {
            return JSON.readValue(worker.call(file, TIMEOUT), ExtractedDocument.class);
        } catch (WorkerException problem) {
            throw switch (problem.reason()) {
                case BUSY -> new ApiException(
                        ErrorCode.UNAVAILABLE, "Many documents are being read. Try again in a minute.")
                        .withHeader("Retry-After", "30");
                case TIMED_OUT -> DocumentProblem.TOO_SLOW.toException();
                case CRASHED -> DocumentProblem.TOO_COMPLEX.toException();
                case FAILED -> named(problem.getMessage()).toException();
            };
        }
    }

    /** An exception that no reader expects means that the file is damaged. */
    private static DocumentProblem named(String name) {
        return Arrays.stream(DocumentProblem.values())
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .orElse(DocumentProblem.BROKEN);
    }

    @PreDestroy
    public void close() {
        worker.close();
    }
}
