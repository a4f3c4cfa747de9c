package dev.vertebra.profile;

import dev.vertebra.model.MatrixColumn;
import dev.vertebra.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the project file {@code vertebra.yaml} says besides its additions to the profile.
 *
 * @param product the product
 * @param release version label of the release that is built
 * @param releaseSpan where it stands
 * @param catalogues ids of the selected catalogues, the default first
 * @param notApplicable clauses declared not applicable
 * @param severities severities set by code; for one coverage rule, by code, blank and its name
 * @param waivers decisions to live with findings, in the author's order
 * @param reviews whether links that rely on fields must be reviewed
 * @param riskMatrix the scales on which risks are estimated
 * @param matrixColumns what the trace matrix shows between its subjects and their holes
 * @param storeUpTo greatest size, in bytes, of a file whose bytes a sealed release keeps
 */
public record Project(
    Product product,
    String release,
    Span releaseSpan,
    List<CatalogueChoice> catalogues,
    List<NotApplicable> notApplicable,
    Map<String, RuleSetting> severities,
    List<DeclaredWaiver> waivers,
    Reviews reviews,
    RiskMatrix riskMatrix,
    List<MatrixColumn> matrixColumns,
    long storeUpTo) {

  /** Where the project file lies below the evidence folder. */
  public static final String FILE = "vertebra.yaml";

  /** {@link #storeUpTo} unless the project says otherwise: 1 MiB. */
  public static final long STORE_UP_TO = 1L << 20;

  /** Tag of records that {@code vertebra init} wrote and nobody has replaced yet. */
  public static final String STARTER_TAG = "starter-text";

  public Project {
    catalogues = List.copyOf(catalogues);
    notApplicable = List.copyOf(notApplicable);
    waivers = List.copyOf(waivers);
    matrixColumns = List.copyOf(matrixColumns);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
  }

  /** Whether links that rely on fields must be reviewed. */
  public enum Reviews {
    /** A link that nobody has reviewed is a finding. */
    REQUIRED,
    /** It is counted only. */
    OPTIONAL
  }

  /**
   * The product whose evidence this is.
   *
   * @param notice shown on every page, such as that it is a demonstration; may be empty
   */
  public record Product(String name, String manufacturer, String notice, String description) {}

  /**
   * A selected catalogue.
   *
   * @param id the catalogue's id
   * @param span where it is selected
   */
  public record CatalogueChoice(String id, Span span) {}

  /**
   * A clause that does not apply.
   *
   * @param catalogue catalogue id; empty for the default
   * @param clause clause id
   * @param justification why; may be blank, which is a finding
   * @param span where the clause stands
   */
  public record NotApplicable(String catalogue, String clause, String justification, Span span) {}

  /**
   * A severity set for one code.
   *
   * @param level {@code error}, {@code warning}, {@code note} or {@code off}
   * @param span where it stands
   */
  public record RuleSetting(String level, Span span) {}
}
