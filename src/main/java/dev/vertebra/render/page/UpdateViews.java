package dev.vertebra.render.page;

import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Verdict;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gathers what is on file about each version of the product, for a reader outside. */
final class UpdateViews {
  /** Feedback, complaints, reports to authorities, what is told to users. */
  private static final Set<String> TELLING = Set.of("7.2.3", "8.2.1", "8.2.2", "8.2.3");

  private final TraceGraph graph;
  private final Profile profile;
  private final Kinds kinds;
  private final Refs refs;
  private final Redaction outside;
  private final Versions versions;
  private final Optional<RecordId> released;

  UpdateViews(Publication publication, Kinds kinds, Refs refs, Redaction outside) {
    this.graph = publication.graph();
    this.profile = publication.profile();
    this.kinds = kinds;
    this.refs = refs;
    this.outside = outside;
    this.versions = new Versions(publication, kinds);
    this.released = publication.analysis().release().modelVersion();
  }

  /** Everything. */
  UpdatesView view() {
    List<UpdatesView.Version> all = new ArrayList<>();
    versions.inOrder().forEach(v -> all.add(version(v)));
    Collections.reverse(all);
    return new UpdatesView(all, versions.open().stream().map(this::change).toList(), contacts());
  }

  /** What is on file about the released version. */
  Optional<UpdatesView.Version> ofRelease() {
    return released.flatMap(graph::find).map(this::version);
  }

  private UpdatesView.Version version(EvidenceRecord version) {
    List<EvidenceRecord> changes = versions.changes(version);
    Optional<EvidenceRecord> before = versions.before(version);
    Map<String, NamedDigest> now = components(version);
    Map<String, NamedDigest> then = before.map(this::components).orElseGet(LinkedHashMap::new);
    List<UpdatesView.Part> parts = parts(version, before, then, now, changes);
    return new UpdatesView.Version(
        version.text("release"),
        outside.ref(version),
        "v-" + refs.get(version.id()).name(),
        graph.system(version.id()).map(s -> s.computed().hex()).orElse(""),
        before.map(outside::ref),
        parts,
        now.size() - (int) parts.stream().filter(p -> !p.after().isEmpty()).count(),
        changes.stream().map(this::change).toList(),
        required(version, changes),
        versions.decision(version).map(this::decision),
        graph.sources(version.id(), "deploys").stream().map(this::use).toList());
  }

  private Map<String, NamedDigest> components(EvidenceRecord version) {
    Map<String, NamedDigest> components = new TreeMap<>();
    graph
        .system(version.id())
        .map(ModelSystem::components)
        .orElseGet(List::of)
        .forEach(c -> components.put(c.role() + "\u0000" + c.name(), c));
    return components;
  }

  private List<UpdatesView.Part> parts(
      EvidenceRecord version,
      Optional<EvidenceRecord> before,
      Map<String, NamedDigest> then,
      Map<String, NamedDigest> now,
      List<EvidenceRecord> changes) {
    Map<String, NamedDigest> either = new TreeMap<>(then);
    either.putAll(now);
    List<UpdatesView.Part> parts = new ArrayList<>();
    either.forEach(
        (key, component) -> {
          Optional<NamedDigest> old = Optional.ofNullable(then.get(key));
          Optional<NamedDigest> fresh = Optional.ofNullable(now.get(key));
          boolean isSame =
              old.isPresent()
                  && old.map(NamedDigest::digest).equals(fresh.map(NamedDigest::digest));
          if (!isSame) {
            parts.add(
                new UpdatesView.Part(
                    component.role(),
                    component.name(),
                    old.map(c -> c.digest().hex()).orElse(""),
                    fresh.map(c -> c.digest().hex()).orElse(""),
                    naming(changes, version, before, old, fresh)));
          }
        });
    return parts;
  }

  /** Changes that name the component, or name no component and one of the two versions. */
  private List<Ref> naming(
      List<EvidenceRecord> changes,
      EvidenceRecord version,
      Optional<EvidenceRecord> before,
      Optional<NamedDigest> old,
      Optional<NamedDigest> fresh) {
    return outside.refs(
        changes.stream()
            .filter(
                c -> {
                  List<EvidenceRecord> changed = graph.targets(c.id(), "changes");
                  boolean isNamed =
                      changed.stream()
                          .flatMap(r -> graph.artifacts(r.id()).stream())
                          .anyMatch(
                              a ->
                                  old.filter(o -> o.digest().equals(a.declared())).isPresent()
                                      || fresh
                                          .filter(f -> f.digest().equals(a.declared()))
                                          .isPresent());
                  boolean isWhole =
                      changed.stream().noneMatch(r -> r.kind().equals("component"))
                          && changed.stream()
                              .anyMatch(
                                  r -> r.equals(version) || before.filter(r::equals).isPresent());
                  return isNamed || isWhole;
                })
            .toList());
  }

  private UpdatesView.Change change(EvidenceRecord change) {
    return new UpdatesView.Change(
        outside.ref(change),
        outside.text(change, "reason"),
        outside.text(change, "impact-assessment"),
        change.text("assessed"),
        change.text("implemented"),
        change.text("submission-decision"),
        outside.text(change, "submission-rationale"),
        outside.refs(graph.sources(change.id(), "decides-on")),
        outside.refs(graph.targets(change.id(), "caused-by")),
        outside.approvals(change));
  }

  private List<UpdatesView.Repeat> required(EvidenceRecord version, List<EvidenceRecord> changes) {
    Map<RecordId, List<EvidenceRecord>> callers = new TreeMap<>();
    for (EvidenceRecord change : changes) {
      graph
          .targets(change.id(), "requires")
          .forEach(p -> callers.computeIfAbsent(p.id(), id -> new ArrayList<>()).add(change));
    }
    List<UpdatesView.Repeat> required = new ArrayList<>();
    callers.forEach(
        (protocol, by) -> {
          EvidenceRecord record = graph.get(protocol);
          required.add(
              new UpdatesView.Repeat(outside.ref(record), outside.refs(by), runs(record, version)));
        });
    return required;
  }

  private List<UpdatesView.Again> runs(EvidenceRecord protocol, EvidenceRecord version) {
    return Stream.concat(Stream.of(protocol), graph.sources(protocol.id(), "supersedes").stream())
        .flatMap(p -> graph.sources(p.id(), "follows").stream().map(r -> run(r, p)))
        .filter(
            r ->
                graph.targets(new RecordId(r.run().id()), "evaluates").stream()
                    .anyMatch(version::equals))
        .toList();
  }

  private UpdatesView.Again run(EvidenceRecord run, EvidenceRecord protocol) {
    return new UpdatesView.Again(
        outside.ref(run),
        outside.ref(protocol),
        run.text("executed"),
        graph.run(run.id()).map(RunAssessment::verdict).orElse(Verdict.UNDETERMINED));
  }

  private UpdatesView.Decision decision(EvidenceRecord decision) {
    return new UpdatesView.Decision(
        outside.ref(decision),
        decision.text("decided"),
        decision.text("decision"),
        outside.text(decision, "restriction"),
        graph.targets(decision.id(), "accepts").size(),
        outside.approvals(decision));
  }

  private UpdatesView.Use use(EvidenceRecord deployment) {
    return new UpdatesView.Use(
        outside.ref(deployment),
        outside.text(deployment, "site"),
        deployment.text("deployed"),
        deployment.text("ended"),
        deployment.text("udi"));
  }

  /** Instructions for use of the released version, then procedures and roles that name a clause. */
  private List<UpdatesView.Contact> contacts() {
    List<UpdatesView.Contact> contacts = new ArrayList<>();
    kinds.records("label").stream()
        .filter(profile::isEffective)
        .filter(l -> l.text("label-type").equals("instructions-for-use"))
        .filter(
            l ->
                graph.targets(l.id(), "describes").stream()
                    .anyMatch(d -> released.filter(d.id()::equals).isPresent()))
        .forEach(l -> contacts.add(new UpdatesView.Contact(outside.ref(l), "")));
    for (Map.Entry<String, String> kind :
        List.of(Map.entry("procedure", "controls"), Map.entry("role", "responsibilities"))) {
      kinds.records(kind.getKey()).stream()
          .filter(profile::isEffective)
          .filter(r -> r.clauses().stream().map(ClauseRef::clause).anyMatch(TELLING::contains))
          .forEach(
              r ->
                  contacts.add(
                      new UpdatesView.Contact(outside.ref(r), outside.text(r, kind.getValue()))));
    }
    return contacts;
  }
}
