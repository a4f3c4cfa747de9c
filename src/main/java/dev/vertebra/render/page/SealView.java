package dev.vertebra.render.page;

import dev.vertebra.model.Seal;
import dev.vertebra.model.Sha256;
import java.util.Optional;

/**
 * What pages say about a seal.
 *
 * @param baseline digest of the baseline
 * @param previous version label of the release before
 * @param previousBaseline digest of that release's baseline; empty for the first
 * @param asOf the time as which the evidence speaks
 * @param compiler version of the compiler that sealed
 */
public record SealView(
    String baseline,
    Optional<String> previous,
    String previousBaseline,
    String asOf,
    String compiler) {

  static SealView of(Seal seal) {
    return new SealView(
        seal.baseline().hex(),
        seal.previous(),
        seal.previousBaseline().map(Sha256::hex).orElse(""),
        seal.asOf().toString(),
        seal.compiler());
  }
}
