package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides from digests how strong a link is. The sources of truth are file bytes, then result
 * files, then records.
 */
final class Bindings {
  private final Evidence evidence;
  private final Map<RecordId, ModelSystem> systems = new HashMap<>();

  Bindings(Evidence evidence, List<ModelSystem> systems) {
    this.evidence = evidence;
    systems.forEach(s -> this.systems.put(s.modelVersion(), s));
  }

  /** What ties {@code from} to {@code to} by this link. */
  Tie tie(EvidenceRecord from, Link link, EvidenceRecord to) {
    if (link.digest().isPresent()) {
      return byWrittenDigest(from, link, link.digest().get(), to);
    }
    return switch (link.relation()) {
      case "composed-of" -> composedOf(to);
      case "evaluates" -> evaluates(from, link, to);
      case "uses-data" ->
          from.kind().equals("validation-run") ? usesData(from, link, to) : Tie.recorded();
      case "trained-on" -> trainedOn(from, link, to);
      case "drawn-from" -> drawnFrom(from, to);
      default -> Tie.recorded();
    };
  }

  private Tie byWrittenDigest(EvidenceRecord from, Link link, Sha256 digest, EvidenceRecord to) {
    for (Artifact artifact : evidence.artifacts(to.id())) {
      if (artifact.declared().equals(digest)) {
        return artifact.agrees()
            ? Tie.proven(
                "the link names the SHA-256 of " + artifact.path() + ", recomputed from its bytes")
            : Tie.declared("both ends name the SHA-256 of " + artifact.path());
      }
    }
    ModelSystem system = systems.get(to.id());
    if (system != null && system.computed().equals(digest)) {
      return system.recomputed() == ModelSystem.Basis.BYTES
          ? Tie.proven("the link names the model-system digest, recomputed from component bytes")
          : Tie.declared("both ends name the same model-system digest");
    }
    if (to.digest("model-system").filter(digest::equals).isPresent()) {
      return Tie.declared("both ends name the same model-system digest");
    }
    return Tie.contradicted(
        "the digest written with the link is none of the target's",
        Diagnostic.of(
                ResolveCodes.LINK_DIGEST_DIFFERS,
                link.digestSpan(),
                "`"
                    + to.id()
                    + "` carries no artifact with the digest that `"
                    + from.id()
                    + "` names")
            .about(from.id().value())
            .targeting(link.relation() + " " + to.id())
            .labelled("what was relied on is not what is on file now")
            .see(to.idSpan(), "`" + to.id() + "` is declared here")
            .helped(
                "look at what changed in `"
                    + to.id()
                    + "`; name the new digest only after whoever relied on it has looked again")
            .restingOn(Fact.systemOf(to.id().value()))
            .restingOn(Fact.field(to.id().value(), "artifacts"))
            .restingOn(Fact.field(to.id().value(), "artifact"))
            .restingOn(Fact.resultOf(to.id().value()))
            .breaking(Fact.carried(digest.toString()))
            .breaking(Fact.linksFrom(from.id().value(), link.relation()))
            .breaking(Fact.linksOf(link.relation())));
  }

  private Tie composedOf(EvidenceRecord component) {
    Optional<Artifact> artifact = evidence.artifact(component.id(), "artifact");
    if (artifact.isEmpty()) {
      return Tie.recorded();
    }
    Artifact.State state = artifact.get().state();
    if (state instanceof Artifact.State.Agrees) {
      return Tie.proven(
          "the SHA-256 of "
              + artifact.get().path()
              + " was recomputed and is part of the identity");
    }
    if (state instanceof Artifact.State.Differs) {
      return Tie.broken("the bytes of " + artifact.get().path() + " are not those recorded");
    }
    return Tie.declared(
        "the component's digest is part of the identity; its bytes are not at hand");
  }

  private Tie evaluates(EvidenceRecord run, Link link, EvidenceRecord version) {
    Optional<ResultFile> result = evidence.result(run, "result");
    ModelSystem system = systems.get(version.id());
    Optional<Sha256> measured = result.flatMap(ResultFile::modelSystem);
    if (system == null || measured.isEmpty()) {
      return Tie.recorded();
    }
    if (measured.get().equals(system.computed())) {
      boolean bytes =
          system.recomputed() == ModelSystem.Basis.BYTES && artifactAgrees(run, "result");
      return bytes
          ? Tie.proven("the result file names the model-system digest, recomputed from bytes")
          : Tie.declared("the result file and the model version name the same digest");
    }
    return Tie.contradicted(
        "the result file names another model system",
        Diagnostic.of(
                ResolveCodes.RESULT_OTHER_SYSTEM,
                link.span(),
                "the result of `" + run.id() + "` was not made with `" + version.id() + "`")
            .about(run.id().value())
            .targeting(version.id().value())
            .labelled("its result file names model system " + measured.get().brief() + "…")
            .see(
                version.spanOf("model-system"),
                "`" + version.id() + "` is " + system.computed().brief() + "…")
            .helped("rerun the validation with this model version, or link the one that was run")
            .restingOn(Fact.systemOf(version.id().value()))
            .restingOn(Fact.resultOf(run.id().value()))
            .breaking(Fact.linksFrom(run.id().value(), "evaluates"))
            .breaking(Fact.linksOf("evaluates")));
  }

  private Tie usesData(EvidenceRecord run, Link link, EvidenceRecord dataset) {
    return evidence
        .result(run, "result")
        .map(r -> data(run, "result", r, link, dataset))
        .orElseGet(Tie::recorded);
  }

  private Tie trainedOn(EvidenceRecord version, Link link, EvidenceRecord dataset) {
    return evidence
        .result(version, "training")
        .map(r -> data(version, "training", r, link, dataset))
        .orElseGet(Tie::recorded);
  }

  private Tie data(
      EvidenceRecord from, String field, ResultFile result, Link link, EvidenceRecord dataset) {
    List<Artifact> files = evidence.artifacts(dataset.id());
    if (files.isEmpty()) {
      return Tie.recorded();
    }
    for (Artifact file : files) {
      if (result.inputs().stream().map(NamedDigest::digest).anyMatch(file.declared()::equals)) {
        return file.agrees() && artifactAgrees(from, field)
            ? Tie.proven(
                "the result file names the SHA-256 of " + file.path() + ", recomputed from bytes")
            : Tie.declared("the result file and the dataset name the SHA-256 of " + file.path());
      }
    }
    return Tie.contradicted(
        "the result file names other inputs",
        Diagnostic.of(
                ResolveCodes.RESULT_OTHER_DATA,
                link.span(),
                "`"
                    + from.id()
                    + "` links `"
                    + dataset.id()
                    + "`, but its result file was not made with it")
            .about(from.id().value())
            .targeting(dataset.id().value())
            .labelled("none of the dataset's digests is among the inputs")
            .see(Span.wholeFile(result.path()), "inputs that it names: " + result.inputs().size())
            .helped("link the dataset that was used, or run again with this one")
            .restingOn(Fact.resultOf(from.id().value()))
            .breaking(Fact.linksFrom(from.id().value(), link.relation()))
            .breaking(Fact.linksOf(link.relation())));
  }

  private Tie drawnFrom(EvidenceRecord dataset, EvidenceRecord parent) {
    for (ResultFile split : evidence.results(dataset.id())) {
      for (Artifact source : evidence.artifacts(parent.id())) {
        if (split.inputs().stream().map(NamedDigest::digest).anyMatch(source.declared()::equals)) {
          boolean bytes = source.agrees() && agrees(dataset.id(), split.path());
          return bytes
              ? Tie.proven(
                  split.path() + " names the SHA-256 of " + source.path() + ", both recomputed")
              : Tie.declared(split.path() + " names the SHA-256 of " + source.path());
        }
      }
    }
    return Tie.recorded();
  }

  private boolean artifactAgrees(EvidenceRecord record, String field) {
    return evidence.artifact(record.id(), field).filter(Artifact::agrees).isPresent();
  }

  private boolean agrees(RecordId owner, String path) {
    return evidence.artifacts(owner).stream().anyMatch(a -> a.path().equals(path) && a.agrees());
  }
}
