package dev.vertebra.release;

import dev.vertebra.model.SystemDigest;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A sealed release as it was published: baseline and statement in a folder of pages.
 *
 * @param prefix path of the folder, ending in {@code /}; may be empty
 * @param release what its baseline says; nothing when that cannot be believed
 * @param faults what does not fit together, as clauses
 */
public record PublishedRelease(
    String prefix, Optional<SealedRelease> release, List<String> faults) {
  public PublishedRelease {
    faults = List.copyOf(faults);
  }

  /**
   * Reads the folder of a release.
   *
   * @param prefix path of a folder that holds a baseline
   */
  public static PublishedRelease read(SourceTree folder, String prefix) {
    List<String> faults = new ArrayList<>();
    try {
      String text = Json.decode(folder.bytes(prefix + StoreNames.BASELINE));
      Baseline baseline = BaselineJson.read(Json.parse(text));
      if (!SystemDigest.of(baseline.model().components()).equals(baseline.model().system())) {
        faults.add("the model-system digest is not that of the components");
      }
      byte[] statement = folder.bytes(prefix + StoreNames.STATEMENT);
      if (!Arrays.equals(statement, Statement.json(baseline).getBytes(StandardCharsets.UTF_8))) {
        faults.add("the statement is about another baseline");
      }
      return new PublishedRelease(
          prefix,
          Optional.of(new SealedRelease(baseline.release(), baseline, baseline.digest())),
          faults);
    } catch (IOException e) {
      faults.add("baseline or statement cannot be read");
    } catch (Json.Misfit e) {
      faults.add("the baseline cannot be believed: " + e.what());
    }
    return new PublishedRelease(prefix, Optional.empty(), faults);
  }
}
