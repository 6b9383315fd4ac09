package com.codementee.e2e;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Opens every page of mentors and admins and checks it with axe, in both themes on phone and desktop widths. */
class StaffPageAccessibilityTest extends BrowserTest {

    @Test
    void passAxeInBothThemesAndWidths() {
        checkPagesOf(List.of("mentor", "admin"));
    }
}
