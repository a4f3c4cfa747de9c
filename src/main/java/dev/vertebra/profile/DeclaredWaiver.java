package dev.vertebra.profile;

import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.model.Value;

/**
 * A waiver of the project file.
 *
 * @param waiver what it says
 * @param written its fields, each with its place
 */
public record DeclaredWaiver(Waiver waiver, Value.Structure written) {}
