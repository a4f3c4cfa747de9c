package dev.vertebra.diagnostic;

/**
 * What a code means, why an auditor cares, and how to act on it.
 *
 * @param code the code's id, such as {@code VT201}
 * @param name the code's name
 * @param severity the code's own severity
 * @param group the rule group, such as {@code binding}, or what the code is about
 * @param body Markdown
 */
public record ExplainPage(String code, String name, Severity severity, String group, String body) {}
