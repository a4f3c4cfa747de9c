package dev.vertebra.pipeline;

import dev.vertebra.analyse.ReleaseFinder;
import dev.vertebra.model.Release;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Project;
import dev.vertebra.read.Resources;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.release.StoreNames;
import dev.vertebra.source.PartTree;
import dev.vertebra.source.SourceTree;

/**
 * What is compiled.
 *
 * @param evidence the evidence folder, without the store
 * @param shipped profile and catalogues
 * @param state how far the release is
 * @param store the sealed releases beside it
 */
record Input(SourceTree evidence, SourceTree shipped, Release.State state, ReleaseStore store) {

  /** The evidence as it stands. */
  static Input draft(SourceTree folder, ReleaseStore store) {
    return new Input(
        new PartTree(folder, StoreNames::isEvidence), new Resources(), Release.State.DRAFT, store);
  }

  /** The evidence as it was sealed. */
  static Input sealed(ReleaseStore store, SealedRelease release) {
    return new Input(store.evidence(release), store.shipped(release), Release.State.SEALED, store);
  }

  /** The release that the project file names. */
  Release release(TraceGraph graph, Project project) {
    return ReleaseFinder.find(
        graph, project, state, store.find(project.release()).map(SealedRelease::seal));
  }
}
