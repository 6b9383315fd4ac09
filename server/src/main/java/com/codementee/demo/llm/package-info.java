/** Demo mode's simulated language model, which implements an OpenAI-compatible API. */
package com.codementee.demo.llm;
