package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.ResultFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the components of a model version do not give its identity, but a result names the very
 * identity with its components, a component that has the same bytes there under another role or
 * name is the one whose record is wrong.
 */
final class ComponentIdentity {
  /** The fields of a component, beside its artifact, that are part of the identity. */
  static final List<String> FIELDS = List.of("role", "name");

  private ComponentIdentity() {}

  /**
   * What is wrong in component records.
   *
   * @param system an identity whose computed digest is not the declared one
   * @param records the component records that it was computed from
   */
  static List<Diagnostic> check(
      ModelSystem system, List<EvidenceRecord> records, Evidence evidence) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<ResultFile> witness = evidence.resultOf(system.declared());
    if (witness.isEmpty()) {
      return found;
    }
    for (EvidenceRecord record : records) {
      evidence
          .artifact(record.id(), "artifact")
          .flatMap(
              file ->
                  witness.get().components().stream()
                      .filter(c -> c.digest().equals(file.declared()))
                      .findFirst())
          .ifPresent(c -> compare(record, c, witness.get(), found));
    }
    return found;
  }

  private static void compare(
      EvidenceRecord record, NamedDigest measured, ResultFile witness, List<Diagnostic> found) {
    for (String field : FIELDS) {
      String known = field.equals("role") ? measured.role() : measured.name();
      if (!record.text(field).isEmpty() && !record.text(field).equals(known)) {
        found.add(
            Diagnostic.of(
                    ResolveCodes.COMPONENT_IDENTITY,
                    record.spanOf(field),
                    "`"
                        + record.id()
                        + "` has the "
                        + field
                        + " `"
                        + record.text(field)
                        + "`; in the model system that was measured it is `"
                        + known
                        + "`")
                .about(record.id().value())
                .targeting(field)
                .labelled("the same bytes went by `" + known + "`")
                .see(measured.span(), "as the program found it")
                .helped("write `" + field + ": " + known + "`")
                .restingOn(Fact.bytesOf(witness.path()))
                .breaking(Fact.field(record.id().value(), field)));
      }
    }
  }
}
