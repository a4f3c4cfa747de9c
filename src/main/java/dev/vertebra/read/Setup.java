package dev.vertebra.read;

import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;

/**
 * The language that the evidence is written in, and what the project says about itself.
 *
 * @param profile the built-in profile with the project's additions
 * @param project the project's settings
 */
public record Setup(Profile profile, Project project) {}
