package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.render.page.prose.Prose;

/**
 * A code with its explain page.
 *
 * @param code the code
 * @param text what it means, why an auditor cares and what to do; empty when no page is in the jar
 */
public record ExplainedCode(Code code, Prose text) {}
