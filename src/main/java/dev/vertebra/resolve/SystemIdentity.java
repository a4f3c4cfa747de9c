package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.SystemDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes each model version's identity from its components and holds it against the digest that
 * the record states.
 */
final class SystemIdentity {
  private final Evidence evidence;
  private final List<Diagnostic> found;

  private SystemIdentity(Evidence evidence, List<Diagnostic> found) {
    this.evidence = evidence;
    this.found = found;
  }

  static List<ModelSystem> compute(Evidence evidence, List<Diagnostic> found) {
    SystemIdentity identity = new SystemIdentity(evidence, found);
    List<ModelSystem> systems = new ArrayList<>();
    Map<String, EvidenceRecord> byRelease = new HashMap<>();
    for (EvidenceRecord version : evidence.records("model-version")) {
      identity.system(version).ifPresent(systems::add);
      EvidenceRecord earlier = byRelease.putIfAbsent(version.text("release"), version);
      if (earlier != null
          && !earlier.digest("model-system").equals(version.digest("model-system"))) {
        found.add(reused(earlier, version));
      }
    }
    return systems;
  }

  private Optional<ModelSystem> system(EvidenceRecord version) {
    Optional<Sha256> declared = version.digest("model-system");
    List<NamedDigest> components = new ArrayList<>();
    List<EvidenceRecord> records = new ArrayList<>();
    boolean bytes = true;
    for (Link link : version.links("composed-of")) {
      Optional<EvidenceRecord> component =
          evidence.ids().find(link.target()).filter(c -> c.kind().equals("component"));
      Optional<Artifact> artifact = component.flatMap(c -> evidence.artifact(c.id(), "artifact"));
      if (component.isEmpty() || artifact.isEmpty()) {
        return Optional.empty();
      }
      long size = size(component.get(), artifact.get());
      if (size < 0) {
        found.add(sizeUnknown(component.get(), artifact.get()));
        return Optional.empty();
      }
      bytes &= artifact.get().agrees();
      records.add(component.get());
      components.add(
          new NamedDigest(
              component.get().text("role"),
              component.get().text("name"),
              artifact.get().declared(),
              size,
              artifact.get().digestSpan()));
    }
    if (declared.isEmpty() || components.isEmpty()) {
      return Optional.empty();
    }
    List<NamedDigest> sorted = SystemDigest.sorted(components);
    ModelSystem system =
        new ModelSystem(
            version.id(),
            sorted,
            SystemDigest.of(sorted),
            declared.get(),
            bytes ? ModelSystem.Basis.BYTES : ModelSystem.Basis.RECORDS);
    if (!system.computed().equals(system.declared())) {
      found.addAll(ComponentIdentity.check(system, records, evidence));
      found.add(differs(version, system, records));
    }
    return Optional.of(system);
  }

  private static long size(EvidenceRecord component, Artifact artifact) {
    return component
        .structure("artifact")
        .flatMap(s -> s.whole("size"))
        .map(java.math.BigInteger::longValue)
        .orElseGet(() -> artifact.state() instanceof Artifact.State.Agrees a ? a.size() : -1L);
  }

  private Diagnostic differs(
      EvidenceRecord version, ModelSystem system, List<EvidenceRecord> components) {
    Diagnostic finding = differs(version, system);
    for (EvidenceRecord component : components) {
      String id = component.id().value();
      finding = finding.restingOn(Fact.field(id, "artifact"));
      for (String field : ComponentIdentity.FIELDS) {
        finding = finding.restingOn(Fact.field(id, field));
      }
      for (Artifact artifact : evidence.artifacts(component.id())) {
        finding = finding.restingOn(Fact.bytesOf(artifact.path()));
      }
    }
    return finding;
  }

  private static Diagnostic differs(EvidenceRecord version, ModelSystem system) {
    return Diagnostic.of(
            ResolveCodes.SYSTEM_DIGEST_DIFFERS,
            version.spanOf("model-system"),
            "the model-system digest of `" + version.id() + "` is not that of its components")
        .about(version.id().value())
        .labelled("its " + system.components().size() + " components give another digest")
        .helped(
            "a component was added, removed or changed; the components give " + system.computed())
        .breaking(Fact.systemOf(version.id().value()));
  }

  private static Diagnostic sizeUnknown(EvidenceRecord component, Artifact artifact) {
    return Diagnostic.of(
            ResolveCodes.COMPONENT_SIZE_UNKNOWN,
            artifact.pathSpan(),
            "the size of `" + artifact.path() + "` is neither recorded nor at hand")
        .about(component.id().value())
        .targeting(artifact.path())
        .labelled("the model-system digest cannot be computed without it")
        .helped("add `size:` with the number of bytes")
        .restingOn(Fact.bytesOf(artifact.path()));
  }

  private static Diagnostic reused(EvidenceRecord earlier, EvidenceRecord version) {
    return Diagnostic.of(
            ResolveCodes.VERSION_REUSED,
            version.spanOf("release"),
            "release `"
                + version.text("release")
                + "` names two model systems: `"
                + earlier.id()
                + "` and `"
                + version.id()
                + "`")
        .about(version.id().value())
        .targeting(earlier.id().value())
        .labelled("the digest is the identity, the version only its label")
        .see(earlier.spanOf("release"), "first used here, with another digest")
        .helped("give the new model system a version of its own");
  }
}
