package com.codementee.mentors;

import com.codementee.platform.json.Text;
import com.codementee.platform.versioning.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mentor's own profile: headline, experience, interview types and weekly capacity. */
public record MentorProfile(
        @Nullable @Text(max = 200) String headline,
        @Nullable @Text(max = 2000, lines = true) String bio,
        @Nullable @Text(max = 100) String currentCompany,
        @Nullable @Min(0) @Max(70) Integer yearsExperience,
        @NotNull @Size(max = 30) List<@NotNull @Text(max = 100) String> companies,
        @NotNull @Size(max = 4) List<@NotNull @Pattern(
                regexp = INTERVIEW_TYPE, message = "is not a valid value") String> interviewTypes,
        @NotNull @Size(max = 10) List<@NotNull @Text(max = 80) String> topics,
        @Schema(description = "IANA name", example = "Asia/Kolkata") @NotNull @Text(max = 60) String timezone,
        @Schema(description = "mocks a week") @NotNull @Min(0) @Max(100) Integer weeklyCapacity,
        @Schema(description = "for replacements: the version that the edit was made from") @Nullable Integer version)
        implements Versioned {

    /** The wire names of the interview types. */
    static final String INTERVIEW_TYPE = "coding|system_design|behavioral|hr_round";
}
