package com.codementee.aitools.tool;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.TextNormalizer;
import com.codementee.platform.limits.RereadableBodyFilter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} with a file and the fields of {@link ResumeTextRequest}. */
final class ResumeForm {

    static final int MAX_FILE = 5 * 1024 * 1024;

    private static final int MAX_PARTS = 10;
    private static final Set<String> FIELDS = Set.of("target_role", "company_id", "job_description");

    private final Map<String, String> fields = new HashMap<>();
    private byte @Nullable [] file;
    private @Nullable String fileName;

    /** @throws ApiException 400 if this is not a form, 413 for a file over 5 MiB, 422 for unknown or invalid fields */
    static AnalysisRequest read(HttpServletRequest request) throws IOException {
        var form = new ResumeForm();
        form.readParts(RereadableBodyFilter.bufferedBody(request), request.getContentType());
        if (form.file == null) throw ApiException.invalid("file", "is required");
        if (form.file.length > MAX_FILE) {
            throw new ApiException(ErrorCode.PAYLOAD_TOO_LARGE, "The file is larger than 5 MiB.");
        }
        return new AnalysisRequest(
                form.file, form.fileName, form.text("target_role", 100), form.companyId(),
                form.text("job_description", 20_000));
    }

    private void readParts(byte[] body, String contentType) {
        try {
            var parts = new MimeMultipart(new ByteArrayDataSource(body, contentType));
            if (parts.getCount() > MAX_PARTS) throw malformed();
            for (int i = 0; i < parts.getCount(); i++) {
                var headers = parts.getBodyPart(i).getHeader("Content-Disposition");
                if (headers == null) throw malformed();
                var disposition = new ContentDisposition(headers[0]);
                readPart(disposition, parts.getBodyPart(i).getInputStream().readAllBytes());
            }
        } catch (MessagingException | IOException _) {
            throw malformed();
        }
    }

    private void readPart(ContentDisposition disposition, byte[] content) {
        var name = disposition.getParameter("name");
        if ("file".equals(name)) {
            file = content;
            fileName = disposition.getParameter("filename");
        } else if (name != null && FIELDS.contains(name)) {
            fields.put(name, new String(content, StandardCharsets.UTF_8));
        } else {
            throw ApiException.invalid(name == null ? "form" : name, "is not a field of this form");
        }
    }

    private @Nullable String text(String field, int max) {
        var value = fields.get(field);
        if (value == null || value.isBlank()) return null;
        var text = TextNormalizer.normalize(value.replace("\r\n", "\n"));
        if (text == null) return null;
        if (text.codePointCount(0, text.length()) > max) {
            throw ApiException.invalid(field, "must have at most " + max + " characters");
        }
        boolean control = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        if (control) throw ApiException.invalid(field, "must not contain control characters");
        return text;
    }

    private @Nullable UUID companyId() {
        var value = fields.get("company_id");
        if (value == null || value.isBlank()) return null;
        try {
            var id = UUID.fromString(value.strip());
            if (id.toString().equalsIgnoreCase(value.strip())) return id;
        } catch (IllegalArgumentException _) {
            // reported below
        }
        throw ApiException.invalid("company_id", "is not a UUID");
    }

    private static ApiException malformed() {
        return new ApiException(ErrorCode.MALFORMED_REQUEST, "The form could not be read.");
    }
}
