package dev.vertebra.render.page;

import java.util.Locale;

/** A sort of event on the timeline, in the order of its lanes. */
public enum Lane {
  RELEASES("Releases"),
  CHANGES("Changes"),
  VALIDATION("Validation runs"),
  DEPLOYMENTS("Deployments"),
  SIGNALS("Signals"),
  CAPAS("CAPAs"),
  DECISIONS("Decisions");

  private final String label;

  Lane(String label) {
    this.label = label;
  }

  /** As shown. */
  public String label() {
    return label;
  }

  /** As the name of a style. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
