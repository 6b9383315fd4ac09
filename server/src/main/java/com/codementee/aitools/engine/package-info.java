/** The engines behind the tools. Embeddings run on this machine, in a worker process. */
@NullMarked
@NamedInterface("engine")
package com.codementee.aitools.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
