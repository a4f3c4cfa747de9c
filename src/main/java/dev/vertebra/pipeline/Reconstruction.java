package dev.vertebra.pipeline;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.Stage;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.render.graph.CachedLayouts;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.ReleaseFolder;
import dev.vertebra.seal.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A sealed release rebuilt from the store alone.
 *
 * @param release what was rebuilt
 * @param spine its records in the order of the evidence spine
 * @param files its package: bytes by path below the release's folder
 * @param manifest the text of the package's manifest
 */
public record Reconstruction(
    SealedRelease release,
    List<StageRecords> spine,
    SortedMap<String, byte[]> files,
    String manifest) {

  /**
   * The records of a stage.
   *
   * @param title the stage's title
   * @param records by kind in the profile's order, then by id
   */
  public record StageRecords(String title, List<EvidenceRecord> records) {
    public StageRecords {
      records = List.copyOf(records);
    }
  }

  public Reconstruction {
    spine = List.copyOf(spine);
  }

  /** Rebuilds the package of a release. */
  public static Reconstruction of(ReleaseStore store, SealedRelease release, String toolVersion) {
    Compilation compilation = Vertebra.check(store, release);
    MemoryOutputTree files = new MemoryOutputTree();
    Manifest manifest = new Manifest(files);
    ReleasePackage.of(compilation, release)
        .write(
            compilation.publication(toolVersion),
            new CachedLayouts(new EmbeddedGraphviz()),
            manifest);
    manifest.finish();
    return new Reconstruction(release, spine(compilation), files.files(), manifest.text());
  }

  /** Name of the release's folder in a site. */
  public String folder() {
    return ReleaseFolder.of(release.version());
  }

  private static List<StageRecords> spine(Compilation compilation) {
    List<StageRecords> spine = new ArrayList<>();
    for (Stage stage : compilation.profile().stages()) {
      List<EvidenceRecord> records = new ArrayList<>();
      for (KindSpec kind : compilation.profile().kinds().values()) {
        if (kind.stage().equals(stage.name())) {
          records.addAll(compilation.graph().records(kind.name()));
        }
      }
      if (stage.place() == RelationSpec.Place.SPINE && !records.isEmpty()) {
        spine.add(new StageRecords(stage.title(), records));
      }
    }
    return spine;
  }
}
