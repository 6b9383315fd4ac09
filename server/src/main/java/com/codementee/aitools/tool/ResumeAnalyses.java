package com.codementee.aitools.tool;

import com.codementee.aitools.analysis.Analyser;
import com.codementee.aitools.analysis.Target;
import com.codementee.aitools.documents.DocumentProblem;
import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.reading.DocumentExtractor;
import com.codementee.aitools.resume.ResumeParser;
import com.codementee.aitools.runs.AiTool;
import com.codementee.aitools.runs.ProgressListener;
import com.codementee.aitools.runs.RunResult;
import com.codementee.aitools.runs.ToolRuns;
import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Analyses resumes. The file itself is not kept: only what was read from it, and pictures of its first pages. */
@Service
class ResumeAnalyses {

    private static final int STEPS = 4;
    private static final int MAX_TITLE_LENGTH = 80;

    private final ToolRuns runs;
    private final DocumentExtractor extractor;
    private final Analyser analyser;
    private final CompanyNameStore companies;
    private final JsonMapper json;
    private final InstantSource clock;

    ResumeAnalyses(
            ToolRuns runs, DocumentExtractor extractor, Analyser analyser, CompanyNameStore companies,
            JsonMapper json, InstantSource clock) {
        this.runs = runs;
        this.extractor = extractor;
        this.analyser = analyser;
        this.companies = companies;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Analyses a resume for one unit.
     *
     * @param runId the run's id; a repeat with it returns the first result
     * @throws ApiException 403, 415, 422 or 429, each without a unit used
     */
    ResumeAnalysis analyse(UUID personId, UUID runId, AnalysisRequest upload, ProgressListener progress) {
        var company = companyName(upload.companyId());
        var target = new Target(upload.targetRole(), company, upload.jobDescription());
        var result = runs.run(
                personId, runId, AiTool.RESUME_ANALYSIS, id -> work(id, personId, upload, target, progress));
        return json.treeToValue(result, ResumeAnalysis.class);
    }

    private RunResult work(UUID id, UUID personId, AnalysisRequest upload, Target target, ProgressListener progress) {
        progress.report("reading", 0, STEPS);
        var document = extractor.extract(upload.file());
        progress.report("understanding", 1, STEPS);
        var resume = ResumeParser.parse(document);
        if (!resume.isPlausible()) throw DocumentProblem.NOT_A_RESUME.toException();
        progress.report("scoring", 2, STEPS);
        var analysis = analyser.analyse(
                document, resume, target, YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
        var sinceLastTime = runs.latestResult(personId, AiTool.RESUME_ANALYSIS)
                .map(previous -> VersionComparison.of(previous, analysis))
                .orElse(null);
        progress.report("saving", 3, STEPS);
        var result = new ResumeAnalysis(
                id, analysis, document.hiddenText(), ParsedFields.of(resume), DocumentView.of(document),
                sinceLastTime);
        return new RunResult(title(upload), analysis.overallScore(), analysis.engine(), result, pictures(document));
    }

    private static Map<Integer, byte[]> pictures(ExtractedDocument document) {
        var pictures = new HashMap<Integer, byte[]>();
        for (var page : document.pages()) if (page.picture() != null) pictures.put(page.number(), page.picture());
        return pictures;
    }

    private static String title(AnalysisRequest upload) {
        var name = upload.fileName() == null ? "Pasted text" : upload.fileName().replaceAll("\\p{Cntrl}", " ").strip();
        var title = upload.targetRole() == null ? name : name + " for " + upload.targetRole();
        return title.length() <= MAX_TITLE_LENGTH ? title : title.substring(0, MAX_TITLE_LENGTH);
    }

    private @Nullable String companyName(@Nullable UUID companyId) {
        if (companyId == null) return null;
        return companies.findName(companyId)
                .orElseThrow(() -> ApiException.invalid("company_id", "is not a company in our list"));
    }
}
