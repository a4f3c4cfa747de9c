package dev.vertebra.profile;

/**
 * A stage of the evidence spine, or of the quality system around it.
 *
 * @param name its name in profiles
 * @param title as shown
 * @param place whether it is part of the spine
 */
public record Stage(String name, String title, RelationSpec.Place place) {}
