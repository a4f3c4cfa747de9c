package dev.vertebra.release;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Fields;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold before a release is sealed. */
final class SealConditions {
  private final String version;
  private final Sealable sealable;
  private final ReleaseStore store;
  private final List<Diagnostic> broken = new ArrayList<>();

  SealConditions(String version, Sealable sealable, ReleaseStore store) {
    this.version = version;
    this.sealable = sealable;
    this.store = store;
  }

  /** Every condition that does not hold. */
  List<Diagnostic> broken() {
    if (!version.equals(sealable.project().release())) {
      broken.add(
          atRelease(
                  "the project file is about release `"
                      + sealable.project().release()
                      + "`, not `"
                      + version
                      + "`",
                  ReleaseCodes.OTHER_VERSION)
              .helped("write release: \"" + version + "\", or seal what it names"));
    } else if (!StoreNames.isPortable(version)) {
      broken.add(
          atRelease("`" + version + "` cannot be the name of a folder", ReleaseCodes.OTHER_VERSION)
              .helped(
                  "use letters, digits, `.`, `_` and `-`, at most 61, a letter or digit first"));
    } else {
      decided().ifPresent(this::earlierAreSealed);
    }
    artifactsAreKept();
    long errors = sealable.findings().count(Severity.ERROR);
    if (errors > 0) {
      broken.add(
          atRelease(
                  "`" + version + "` cannot be sealed while " + open(errors),
                  ReleaseCodes.ERRORS_OPEN)
              .helped(
                  "put them right, or waive them with an approval; `vertebra check` lists them"));
    }
    return broken;
  }

  private static String open(long errors) {
    return errors == 1 ? "1 error is open" : errors + " errors are open";
  }

  private Optional<EvidenceRecord> decided() {
    TraceGraph graph = sealable.graph();
    Optional<EvidenceRecord> decision =
        sealable.analysis().release().decision().flatMap(graph::find);
    if (decision.isEmpty()) {
      broken.add(
          atRelease("nobody has decided to release `" + version + "`", ReleaseCodes.NOT_DECIDED)
              .helped("add a release-decision with release: \"" + version + "\""));
      return Optional.empty();
    }
    EvidenceRecord found = decision.get();
    if (!releases(found)) {
      broken.add(
          Diagnostic.of(
                  ReleaseCodes.NOT_DECIDED,
                  found.value("status").map(Value::span).orElse(found.idSpan()),
                  "the decision on `" + version + "` does not release it")
              .about(found.id().value())
              .labelled(sealable.profile().stateOf(found) + ", decision: " + found.text("decision"))
              .helped("seal what an approved decision releases"));
    } else if (sealable.analysis().release().system().isEmpty()) {
      broken.add(
          Diagnostic.of(
                  ReleaseCodes.NOT_DECIDED,
                  found.idSpan(),
                  "the decision on `" + version + "` releases no model version with an identity")
              .about(found.id().value())
              .helped("link the model version under `releases`, and its components under it"));
    }
    return decision;
  }

  private boolean releases(EvidenceRecord decision) {
    return sealable.profile().isEffective(decision)
        && decision.text("decision").startsWith("released");
  }

  private void earlierAreSealed(EvidenceRecord decision) {
    Optional<Instant> at = decided(decision);
    for (EvidenceRecord other : sealable.graph().records("release-decision")) {
      String release = other.text("release");
      boolean isEarlier =
          !release.equals(version)
              && releases(other)
              && at.isPresent()
              && decided(other).filter(o -> o.isBefore(at.get())).isPresent();
      if (isEarlier && store.find(release).isEmpty()) {
        broken.add(
            Diagnostic.of(
                    ReleaseCodes.EARLIER_UNSEALED,
                    other.value("release").map(Value::span).orElse(other.idSpan()),
                    "`" + release + "` was released before `" + version + "` and is not sealed")
                .about(other.id().value())
                .labelled("decided " + other.text("decided"))
                .helped("seal it first, from the evidence as it stood then"));
      }
    }
  }

  private static Optional<Instant> decided(Fields decision) {
    return decision.moment("decided").map(OffsetDateTime::toInstant);
  }

  private void artifactsAreKept() {
    for (EvidenceRecord record : sealable.graph().records()) {
      for (Artifact artifact : sealable.graph().artifacts(record.id())) {
        if (artifact.state() instanceof Artifact.State.Absent
            && !isKeptElsewhere(record, artifact)) {
          broken.add(
              Diagnostic.of(
                      ReleaseCodes.NOT_KEPT,
                      artifact.pathSpan(),
                      "`"
                          + artifact.path()
                          + "` is not at hand, and the record does not say where"
                          + " it is kept")
                  .about(record.id().value())
                  .targeting(artifact.path())
                  .helped("put the file there, or say `kept-at:` where its bytes are"));
        }
      }
    }
  }

  private static boolean isKeptElsewhere(EvidenceRecord record, Artifact artifact) {
    return record.fields().values().stream()
        .flatMap(f -> structures(f.value()))
        .anyMatch(
            s ->
                s.text("path").equals(artifact.path())
                    && s.spanOf("path").equals(artifact.pathSpan())
                    && !s.text("kept-at").isBlank());
  }

  private static java.util.stream.Stream<Value.Structure> structures(Value value) {
    if (value instanceof Value.Structure structure) {
      return java.util.stream.Stream.of(structure);
    }
    return value instanceof Value.Items items
        ? items.items().stream().flatMap(SealConditions::structures)
        : java.util.stream.Stream.empty();
  }

  private Diagnostic atRelease(String message, dev.vertebra.diagnostic.Code code) {
    return Diagnostic.of(code, sealable.project().releaseSpan(), message).targeting(version);
  }
}
