package dev.vertebra.pipeline;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Canonical;
import dev.vertebra.model.Sha256;
import dev.vertebra.output.OutputTree;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.render.graph.CachedLayouts;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.graph.GraphEngine;
import dev.vertebra.render.page.Publication;
import dev.vertebra.render.page.ReleaseFolder;
import dev.vertebra.render.page.TemplateFiles;
import dev.vertebra.seal.Manifest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Publishes every sealed release from its baseline, the draft, and what stands above them. */
final class SitePublisher {
  private static final String RELEASES = "releases/";
  private static final Sha256 TEMPLATES = TemplateFiles.digest();

  private final Compilation draft;
  private final Publishing how;
  private final OutputTree target;
  private final SealedStates states;
  private final GraphEngine graphs = new CachedLayouts(new EmbeddedGraphviz());
  private final List<Diagnostic> found = new ArrayList<>();

  SitePublisher(Compilation draft, Publishing how, OutputTree target) {
    this.draft = draft;
    this.how = how;
    this.target = target;
    this.states = new SealedStates(draft.store());
  }

  /** Writes everything; hands back what the draft's dossier could not print. */
  List<Diagnostic> publish() {
    ReleaseStore store = draft.store();
    for (SealedRelease release : store.releases()) {
      String folder = RELEASES + ReleaseFolder.of(release.version());
      publish(
          folder,
          from(release.digest(), Optional.empty(), Optional.empty()),
          () -> ReleasePackage.of(states.compilation(release), release));
    }
    DraftState state = DraftState.of(draft);
    if (state.isShown()) {
      publish(
          RELEASES + ReleaseFolder.of(draft.release()),
          from(state.content(), how.date(), how.commit()),
          () ->
              new ReleasePackage(
                  draft, how.date().orElseGet(() -> DocumentDate.of(draft)), how.commit()));
    }
    new SiteTop(draft, state, how.toolVersion()).write(target);
    return found;
  }

  /** Makes a package when it has to be rendered. */
  private interface Making {
    ReleasePackage make();
  }

  private void publish(String folder, Sha256 from, Making making) {
    Optional<SortedMap<String, byte[]>> earlier = how.earlier().files(folder, from);
    if (earlier.isPresent()) {
      OutputTree below = target.below(folder);
      earlier.get().forEach(below::add);
      byte[] manifest = earlier.get().getOrDefault(Manifest.PATH, new byte[0]);
      how.earlier().rendered(folder, from, Sha256.of(manifest));
      return;
    }
    ReleasePackage made = making.make();
    Manifest manifest = new Manifest(target.below(folder));
    Publication publication = states.publication(made.compilation(), how.toolVersion());
    List<Diagnostic> problems = made.write(publication, graphs, manifest);
    manifest.finish();
    if (made.compilation().release().isDraft()) {
      found.addAll(problems);
    }
    if (problems.isEmpty()) {
      // What is taken over is not looked at again, so nothing may be left to tell about it.
      how.earlier().rendered(folder, from, Sha256.ofText(manifest.text()));
    }
  }

  private Sha256 from(Sha256 content, Optional<Instant> date, Optional<String> commit) {
    return Sha256.ofText(
        new Canonical.Members(
                Map.of(
                    "content", new Canonical.Text(content.hex()),
                    "date", new Canonical.Text(date.map(Instant::toString).orElse("")),
                    "commit", new Canonical.Text(commit.orElse("")),
                    "compiler", new Canonical.Text(how.toolVersion()),
                    // Builds of the same version under development differ in their templates.
                    "templates", new Canonical.Text(TEMPLATES.hex())))
            .json());
  }
}
