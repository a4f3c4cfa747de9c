package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.Release;
import dev.vertebra.model.Seal;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.render.page.ReconstructView.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects what identifies the release, as its own evidence states it. */
final class ReconstructViews {
  static final String SYSTEM = "Model system";
  private static final String BASELINE = "Baseline";

  private final Refs refs;
  private final SystemViews systems;
  private final TraceGraph graph;
  private final Release release;
  private final List<Identifier> found = new ArrayList<>();

  private ReconstructViews(Publication publication, Refs refs, SystemViews systems) {
    this.refs = refs;
    this.systems = systems;
    this.graph = publication.graph();
    this.release = publication.analysis().release();
  }

  static ReconstructView of(Publication publication, Refs refs, SystemViews systems) {
    return new ReconstructViews(publication, refs, systems).view();
  }

  private ReconstructView view() {
    add("Version", release.version(), release.decision().flatMap(graph::find), "release");
    release.system().ifPresent(this::system);
    if (!release.isDraft()) {
      release
          .seal()
          .map(Seal::baseline)
          .ifPresent(b -> found.add(new Identifier(BASELINE, b.hex(), true, Optional.empty(), "")));
    }
    return new ReconstructView(found);
  }

  private void system(ModelSystem system) {
    Optional<EvidenceRecord> version = graph.find(system.modelVersion());
    add("Model version", system.modelVersion().value(), version, "id");
    for (EvidenceRecord deployment : graph.records("deployment")) {
      if (isOf(deployment, system.computed())) {
        add("Deployment", deployment.id().value(), Optional.of(deployment), "id");
        String udi = deployment.text("udi");
        if (!udi.isBlank() && !udi.toLowerCase(Locale.ROOT).startsWith("none")) {
          add("UDI", udi, Optional.of(deployment), "udi");
        }
      }
    }
    digest(SYSTEM, system.computed(), version, version.map(r -> Place.of(r.span())));
    List<FileView> files = systems.view(system).components();
    for (int i = 0; i < files.size(); i++) {
      FileView file = files.get(i);
      found.add(
          new Identifier(
              "Component: " + file.role() + ", " + file.name(),
              file.digest(),
              true,
              file.record().or(() -> version.map(r -> refs.get(r.id()))),
              Place.of(system.components().get(i).span()).text()));
    }
  }

  private boolean isOf(EvidenceRecord deployment, Sha256 system) {
    return graph.targets(deployment.id(), "deploys").stream()
        .flatMap(v -> graph.system(v.id()).stream())
        .anyMatch(s -> s.computed().equals(system));
  }

  private void digest(
      String what, Sha256 digest, Optional<EvidenceRecord> record, Optional<Place> place) {
    found.add(
        new Identifier(
            what,
            digest.hex(),
            true,
            record.map(r -> refs.get(r.id())),
            place.map(Place::text).orElse("")));
  }

  private void add(String what, String value, Optional<EvidenceRecord> record, String field) {
    found.add(
        new Identifier(
            what,
            value,
            false,
            record.map(r -> refs.get(r.id())),
            record
                .map(r -> Place.of(field.equals("id") ? r.idSpan() : r.spanOf(field)).text())
                .orElse("")));
  }
}
