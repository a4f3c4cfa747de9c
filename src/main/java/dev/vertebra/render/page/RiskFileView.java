package dev.vertebra.render.page;

import dev.vertebra.profile.RiskMatrix;
import java.util.Comparator;
import java.util.List;

/**
 * The risk file.
 *
 * @param hasZones whether the project says which cells are acceptable
 * @param initial risks by severity and probability before control
 * @param residual the same after control
 * @param risks those with something open first; then by residual, then by initial severity and
 *     probability, the highest first; then by id. Risks that are not in force come last
 */
public record RiskFileView(
    boolean hasZones, RiskMatrixView initial, RiskMatrixView residual, List<RiskView> risks) {
  /** Rows of a page. */
  public static final int ROWS = 24;

  private static final Comparator<RiskView> ORDER =
      Comparator.comparing((RiskView r) -> !r.risk().isEffective())
          .thenComparing(r -> r.open().isEmpty())
          .thenComparing(r -> r.residual().isWhole())
          .thenComparing(
              r -> RiskMatrixViews.level(r.residual().severity()), Comparator.reverseOrder())
          .thenComparing(
              r -> RiskMatrixViews.level(r.residual().probability()), Comparator.reverseOrder())
          .thenComparing(
              r -> RiskMatrixViews.level(r.initial().severity()), Comparator.reverseOrder())
          .thenComparing(
              r -> RiskMatrixViews.level(r.initial().probability()), Comparator.reverseOrder());

  public RiskFileView {
    risks = List.copyOf(risks);
  }

  /** The risk file of these risks, which come by id. */
  static RiskFileView of(RiskMatrix scales, List<RiskView> risks) {
    List<RiskView> sorted = risks.stream().sorted(ORDER).toList();
    RiskMatrixViews matrices = new RiskMatrixViews(scales, sorted, ROWS);
    return new RiskFileView(
        scales.hasZones(),
        matrices.of("initial", RiskView::initial),
        matrices.of("residual", RiskView::residual),
        sorted);
  }

  /** Number of risks in force. */
  public long inForce() {
    return risks.stream().filter(r -> r.risk().isEffective()).count();
  }

  /** Number of risks in force with something open. */
  public long open() {
    return risks.stream().filter(r -> !r.open().isEmpty()).count();
  }

  /** Number of risks in force whose controls are all verified. */
  public long controlled() {
    return risks.stream().filter(r -> r.risk().isEffective() && r.isControlled()).count();
  }
}
