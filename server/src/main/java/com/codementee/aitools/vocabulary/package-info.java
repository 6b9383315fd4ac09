/** Words that resumes use for their sections and dates. */
@NullMarked
package com.codementee.aitools.vocabulary;

import org.jspecify.annotations.NullMarked;
