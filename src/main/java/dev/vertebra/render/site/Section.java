package dev.vertebra.render.site;

/** A part of the site that the navigation leads to, in the navigation's order. */
public enum Section {
  OVERVIEW("Overview", "index.html"),
  RISKS("Risks", "risks.html"),
  SPINE("Spine", "spine.html"),
  MATRIX("Matrix", "matrix.html"),
  CLAUSES("Clauses", "clauses.html"),
  VALIDATION("Validation", "validation.html"),
  CHANGES("Changes", "changes.html"),
  REVIEWS("Reviews", "reviews.html"),
  FINDINGS("Findings", "findings.html"),
  RECORDS("Records", "records.html"),
  INTEGRITY("Integrity", "integrity.html");

  private final String label;
  private final String path;

  Section(String label, String path) {
    this.label = label;
    this.path = path;
  }

  /** As shown. */
  public String label() {
    return label;
  }

  /** Its page below the release's folder. */
  public String path() {
    return path;
  }

  SitePage.Crumb crumb() {
    return new SitePage.Crumb(label, path);
  }
}
