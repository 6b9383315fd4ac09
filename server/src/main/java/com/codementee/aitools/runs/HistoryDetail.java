package com.codementee.aitools.runs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import tools.jackson.databind.JsonNode;

/** An earlier result with the data that the tool returned. */
record HistoryDetail(@JsonUnwrapped HistoryEntry entry, JsonNode result) {}
