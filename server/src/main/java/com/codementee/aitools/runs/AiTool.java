package com.codementee.aitools.runs;

import com.codementee.billing.UnitKind;
import com.codementee.platform.json.WireEnum;

/** The tools, each with the unit that it takes. */
public enum AiTool implements WireEnum {
    RESUME_ANALYSIS(UnitKind.RESUME_REVIEWS, "Resume analysis"),
    INTERVIEW_PREP(UnitKind.AI_TOOLS, "Interview preparation"),
    QUESTION_GENERATOR(UnitKind.AI_TOOLS, "Question generator");

    private final UnitKind unit;
    private final String label;

    AiTool(UnitKind unit, String label) {
        this.unit = unit;
        this.label = label;
    }

    UnitKind unit() {
        return unit;
    }

    String label() {
        return label;
    }
}
