package dev.vertebra.pipeline;

import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.LinkShare;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Strength;
import dev.vertebra.output.OutputTree;
import dev.vertebra.profile.Project;
import dev.vertebra.release.Baseline;
import dev.vertebra.release.Lookup;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.render.page.FileNames;
import dev.vertebra.render.page.ReleaseFolder;
import dev.vertebra.render.site.ReleasesPage;
import dev.vertebra.render.site.TopRenderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages above all releases, from the store and the evidence as it stands. */
final class SiteTop {
  private final Compilation draft;
  private final DraftState state;
  private final String toolVersion;
  private final ReleaseStore store;

  SiteTop(Compilation draft, DraftState state, String toolVersion) {
    this.draft = draft;
    this.state = state;
    this.toolVersion = toolVersion;
    this.store = draft.store();
  }

  void write(OutputTree target) {
    Project.Product product = draft.project().product();
    TopRenderer.render(
        new ReleasesPage(
            new ReleasesPage.Product(
                product.name(),
                product.manufacturer(),
                product.notice(),
                product.description(),
                toolVersion,
                draft.profile().name() + " " + draft.profile().version()),
            shownFolder(),
            rows(),
            deployments(),
            lookups()),
        target);
  }

  /** The folder that shows the evidence as it stands. */
  private String shownFolder() {
    return state
        .sealedAs()
        .map(s -> ReleaseFolder.of(s.version()))
        .orElseGet(() -> ReleaseFolder.of(draft.release()));
  }

  private List<ReleasesPage.Row> rows() {
    List<ReleasesPage.Row> rows = new ArrayList<>();
    store.releases().forEach(r -> rows.add(row(r)));
    if (state.isShown()) {
      rows.add(draftRow());
    }
    Collections.reverse(rows);
    return rows;
  }

  private ReleasesPage.Row row(SealedRelease release) {
    Baseline baseline = release.baseline();
    Baseline.Figures figures = baseline.figures();
    return new ReleasesPage.Row(
        release.version(),
        ReleaseFolder.of(release.version()),
        standing(release),
        note(release),
        baseline.asOf().toString(),
        baseline.model().decision(),
        page(
            baseline.records().stream().map(Baseline.RecordText::id).toList(),
            baseline.model().decision()),
        figures.proven(),
        figures.spineLinks(),
        figures.errors(),
        figures.warnings(),
        figures.waived(),
        baseline.model().system().hex(),
        release.digest().hex());
  }

  private String standing(SealedRelease release) {
    if (store.withdrawal(release).isPresent()) {
      return "withdrawn";
    }
    return store.after(release).isPresent() ? "superseded" : "current";
  }

  private String note(SealedRelease release) {
    return store
        .withdrawal(release)
        .map(w -> "withdrawn " + w.at() + " by " + w.by() + ": " + w.why())
        .or(() -> store.after(release).map(next -> "by " + next.version()))
        .orElse("");
  }

  private ReleasesPage.Row draftRow() {
    Optional<String> decision = draft.release().decision().map(d -> d.value());
    LinkShare spine = draft.analysis().spine();
    return new ReleasesPage.Row(
        draft.release().version(),
        ReleaseFolder.of(draft.release()),
        "draft",
        draft.release().isAfterSeal()
            ? "what is on file since " + draft.release().version() + " was sealed"
            : "not sealed",
        "",
        decision.orElse(""),
        decision.map(d -> page(ids(), d)).orElse(""),
        spine.count(Strength.PROVEN),
        spine.total(),
        draft.findings().count(Severity.ERROR),
        draft.findings().count(Severity.WARNING),
        draft.findings().waived().size(),
        draft.release().system().map(ModelSystem::computed).map(Sha256::hex).orElse(""),
        "");
  }

  private List<String> ids() {
    return draft.graph().records().stream().map(r -> r.id().value()).toList();
  }

  private static String page(List<String> ids, String id) {
    return ids.contains(id) ? "records/" + new FileNames(ids).of(id) + ".html" : "";
  }

  private List<ReleasesPage.Deployment> deployments() {
    List<ReleasesPage.Deployment> live = new ArrayList<>();
    for (EvidenceRecord deployment : draft.graph().records("deployment")) {
      if (draft.profile().stateOf(deployment).equals("live")) {
        Optional<SealedRelease> release =
            draft.graph().targets(deployment.id(), "deploys").stream()
                .flatMap(v -> draft.graph().system(v.id()).stream())
                .flatMap(s -> sealedWith(s.computed()).stream())
                .findFirst();
        live.add(
            new ReleasesPage.Deployment(
                deployment.id().value(),
                deployment.title(),
                "releases/" + shownFolder() + "/" + page(ids(), deployment.id().value()),
                release.map(SealedRelease::version).orElse(""),
                release.map(r -> ReleaseFolder.of(r.version())).orElse(""),
                release.map(this::standing).orElse(""),
                deployment.text("deployed")));
      }
    }
    return live;
  }

  private Optional<SealedRelease> sealedWith(Sha256 system) {
    return store.releases().stream()
        .filter(r -> r.baseline().model().system().equals(system))
        .findFirst();
  }

  private List<ReleasesPage.LookupRow> lookups() {
    Map<String, List<Lookup.Key>> byValue = new TreeMap<>();
    for (Lookup.Key key : Lookup.of(store, draft.graph()).keys()) {
      byValue.computeIfAbsent(key.what() + "\u0000" + key.value(), k -> new ArrayList<>()).add(key);
    }
    return byValue.values().stream()
        .map(
            keys ->
                new ReleasesPage.LookupRow(
                    keys.get(0).what(),
                    keys.get(0).value(),
                    keys.stream()
                        .map(
                            k ->
                                new ReleasesPage.Target(
                                    k.release().version(), ReleaseFolder.of(k.release().version())))
                        .distinct()
                        .toList()))
        .toList();
  }
}
