package com.codementee.aitools.documents;

import com.codementee.platform.json.WireEnum;

/** The formats that can be read. */
public enum DocumentFormat implements WireEnum {
    PDF,
    DOCX,
    TEXT
}
