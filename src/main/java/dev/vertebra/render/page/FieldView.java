package dev.vertebra.render.page;

/**
 * A field as shown.
 *
 * @param name its name in the evidence
 * @param label its name for a reader
 * @param help what the profile says about it; may be empty
 * @param value what it holds
 */
public record FieldView(String name, String label, String help, ValueView value) {}
