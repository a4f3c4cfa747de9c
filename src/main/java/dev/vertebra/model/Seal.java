package dev.vertebra.model;

import java.time.Instant;
import java.util.Optional;

/**
 * That the content of a release was fixed.
 *
 * @param baseline digest of its baseline, the identity of the sealed release
 * @param previous version label of the release before it in the chain
 * @param previousBaseline digest of that release's baseline
 * @param asOf the time as which its evidence speaks
 * @param compiler version of the compiler that sealed it
 */
public record Seal(
    Sha256 baseline,
    Optional<String> previous,
    Optional<Sha256> previousBaseline,
    Instant asOf,
    String compiler) {}
