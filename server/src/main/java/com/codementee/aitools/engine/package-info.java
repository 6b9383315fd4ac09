/** The engines behind the tools: embeddings, which run on this machine in a worker process, and a language model. */
@NullMarked
@NamedInterface("engine")
package com.codementee.aitools.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
