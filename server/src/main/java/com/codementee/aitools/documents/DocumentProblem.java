package com.codementee.aitools.documents;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;

/** Why a document is refused, with the sentence that its owner reads. */
public enum DocumentProblem {
    UNKNOWN_TYPE(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This is not a PDF, a Word document (.docx) or plain text."),
    OLD_WORD(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This is an old Word document (.doc). Save it as .docx or PDF."),
    RICH_TEXT(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This is a rich text file (.rtf). Save it as .docx or PDF."),
    ENCRYPTED(ErrorCode.DOCUMENT_UNREADABLE, "The document has a password. Save a copy without one."),
    SCANNED(ErrorCode.DOCUMENT_UNREADABLE,
            "The pages are pictures without text, so a hiring system cannot read them either. Export the document from"
                    + " the program that you wrote it in."),
    EMPTY(ErrorCode.DOCUMENT_UNREADABLE, "The document contains no text that a person can see."),
    BROKEN(ErrorCode.DOCUMENT_UNREADABLE, "The file is damaged. Export it again and check that it opens."),
    TOO_MANY_PAGES(ErrorCode.DOCUMENT_UNREADABLE,
            "The document has more than " + DocumentLimits.MAX_PAGES + " pages. Upload only the resume."),
    TOO_LONG(ErrorCode.DOCUMENT_UNREADABLE, "The document is longer than a resume. Upload only the resume."),
    TOO_COMPLEX(ErrorCode.DOCUMENT_UNREADABLE,
            "The file is too large once unpacked. Export it again without large pictures or attachments."),
    TOO_SLOW(ErrorCode.DOCUMENT_UNREADABLE,
            "Reading the file took too long. Export it again without large pictures or drawings."),
    NO_TEXT_MAP(ErrorCode.DOCUMENT_UNREADABLE,
            "A font in this PDF does not say which letters it shows, so copied text is garbage and a hiring system"
                    + " cannot read it. Export the document again with another font."),
    NOT_A_RESUME(ErrorCode.DOCUMENT_UNREADABLE,
            "This does not look like a resume: there is no section such as experience, education or skills.");

    private final ErrorCode code;
    private final String sentence;

    DocumentProblem(ErrorCode code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Returns the refusal: 415 for another type, otherwise 422 DOCUMENT_UNREADABLE. */
    public ApiException toException() {
        return new ApiException(code, sentence);
    }
}
