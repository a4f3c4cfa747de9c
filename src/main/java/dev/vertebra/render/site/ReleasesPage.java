package dev.vertebra.render.site;

import java.util.List;

/**
 * The pages above all releases: which there are, what is in the field, and what leads from the
 * field to a release.
 *
 * @param product what every page says
 * @param assets folder of a release whose style sheets these pages use
 * @param releases the latest first
 * @param inField live deployments
 * @param lookups what identifies a sealed release
 */
public record ReleasesPage(
    Product product,
    String assets,
    List<Row> releases,
    List<Deployment> inField,
    List<LookupRow> lookups) {

  public ReleasesPage {
    releases = List.copyOf(releases);
    inField = List.copyOf(inField);
    lookups = List.copyOf(lookups);
  }

  /**
   * The product.
   *
   * @param notice shown on every page; may be empty
   * @param tool version of the compiler
   * @param profile name and version of the evidence profile
   */
  public record Product(
      String name,
      String manufacturer,
      String notice,
      String description,
      String tool,
      String profile) {}

  /**
   * A release.
   *
   * @param folder its folder below {@code releases/}
   * @param state current, superseded, withdrawn or draft
   * @param note why it is in this state; may be empty
   * @param asOf the time as which its evidence speaks; empty for a draft
   * @param decision id of the decision; empty when there is none
   * @param decisionPage path of its page below the release's folder; empty when there is none
   * @param proven proven links of the spine
   * @param links all links of the spine
   * @param errors open errors
   * @param warnings open warnings
   * @param waived waived findings
   * @param system the model-system digest; empty when it could not be computed
   * @param baseline digest of the baseline; empty for a draft
   */
  public record Row(
      String version,
      String folder,
      String state,
      String note,
      String asOf,
      String decision,
      String decisionPage,
      long proven,
      long links,
      long errors,
      long warnings,
      long waived,
      String system,
      String baseline) {}

  /**
   * A deployment.
   *
   * @param page path of its page; empty when no page shows it
   * @param version version label of what is in use; empty when no release on file has its identity
   * @param folder that release's folder; empty like {@code version}
   * @param state of that release
   * @param since when it was deployed
   */
  public record Deployment(
      String id,
      String title,
      String page,
      String version,
      String folder,
      String state,
      String since) {}

  /**
   * Something that identifies releases.
   *
   * @param what what it is
   * @param value the digest, label or id
   * @param releases version labels with their folders
   */
  public record LookupRow(String what, String value, List<Target> releases) {
    public LookupRow {
      releases = List.copyOf(releases);
    }
  }

  /**
   * A release that a lookup leads to.
   *
   * @param version version label
   * @param folder its folder below {@code releases/}
   */
  public record Target(String version, String folder) {}
}
