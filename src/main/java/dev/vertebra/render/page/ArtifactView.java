package dev.vertebra.render.page;

import dev.vertebra.model.Artifact;

/**
 * A file that a record names.
 *
 * @param field the field that names it
 * @param path path below the evidence folder
 * @param declared digest that the record states
 * @param state {@code agrees}, {@code differs} or {@code absent}
 * @param detail size in bytes, the other digest, or why it is absent
 * @param place where the digest stands
 */
public record ArtifactView(
    String field, String path, String declared, String state, String detail, Place place) {

  /** The view of an artifact. */
  static ArtifactView of(Artifact artifact) {
    Artifact.State state = artifact.state();
    String word = "agrees";
    String detail = "";
    if (state instanceof Artifact.State.Agrees agrees) {
      detail = agrees.size() + " bytes";
    } else if (state instanceof Artifact.State.Differs differs) {
      word = "differs";
      detail = differs.actual().hex();
    } else if (state instanceof Artifact.State.Absent absent) {
      word = "absent";
      detail = absent.why();
    }
    return new ArtifactView(
        Labels.sentence(artifact.field()),
        artifact.path(),
        artifact.declared().hex(),
        word,
        detail,
        Place.of(artifact.digestSpan()));
  }
}
