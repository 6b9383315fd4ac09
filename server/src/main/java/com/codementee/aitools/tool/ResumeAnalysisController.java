package com.codementee.aitools.tool;

import com.codementee.aitools.runs.ProgressListener;
import com.codementee.aitools.runs.ToolStream;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.idempotency.ManagesOwnTransactions;
import com.codementee.platform.idempotency.ReservedId;
import com.codementee.platform.limits.MaxBodySize;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Analyses a resume, from a file or from text, at once or with progress as server-sent events. */
@RestController
class ResumeAnalysisController {

    private static final String PATH = "/api/ai-tools/resume-analysis";

    /** The file, the other fields, and the boundaries of the form. */
    private static final int MAX_FORM = ResumeForm.MAX_FILE + 256 * 1024;
    private static final int MAX_TEXT = 512 * 1024;

    private final ResumeAnalyses analyses;
    private final ToolStream stream;

    ResumeAnalysisController(ResumeAnalyses analyses, ToolStream stream) {
        this.analyses = analyses;
        this.stream = stream;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(Who.PAID_MENTEE)
    @ResponseStatus(HttpStatus.CREATED)
    @MaxBodySize(MAX_TEXT)
    @ManagesOwnTransactions
    @RespondsWithErrors({ErrorCode.QUOTA_EXHAUSTED, ErrorCode.DOCUMENT_UNREADABLE, ErrorCode.UNAVAILABLE})
    ResumeAnalysis analyseText(@Valid @RequestBody ResumeTextRequest text, ReservedId id, Caller caller) {
        return analyses.analyse(caller.id(), id.value(), text.toUpload(), ProgressListener.SILENT);
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(Who.PAID_MENTEE)
    @ResponseStatus(HttpStatus.CREATED)
    @MaxBodySize(MAX_FORM)
    @ManagesOwnTransactions
    @RespondsWithErrors({ErrorCode.QUOTA_EXHAUSTED, ErrorCode.DOCUMENT_UNREADABLE, ErrorCode.UNAVAILABLE})
    ResumeAnalysis analyseFile(HttpServletRequest request, ReservedId id, Caller caller) throws IOException {
        return analyses.analyse(caller.id(), id.value(), ResumeForm.read(request), ProgressListener.SILENT);
    }

    @PostMapping(
            path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allow(Who.PAID_MENTEE)
    @MaxBodySize(MAX_TEXT)
    @ManagesOwnTransactions
    void streamText(
            @Valid @RequestBody ResumeTextRequest text, ReservedId id, Caller caller, HttpServletRequest request,
            HttpServletResponse response) {
        stream.send(request, response, progress ->
                analyses.analyse(caller.id(), id.value(), text.toUpload(), progress));
    }

    @PostMapping(
            path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allow(Who.PAID_MENTEE)
    @MaxBodySize(MAX_FORM)
    @ManagesOwnTransactions
    void streamFile(ReservedId id, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var upload = ResumeForm.read(request);
        stream.send(request, response, progress -> analyses.analyse(caller.id(), id.value(), upload, progress));
    }
}
