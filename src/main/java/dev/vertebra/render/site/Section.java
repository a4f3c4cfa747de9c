package dev.vertebra.render.site;

import java.util.List;
import java.util.stream.Stream;

/** A part of the site that the navigation leads to, in the navigation's order. */
public enum Section {
  OVERVIEW(Group.RELEASE, "Overview", "index.html"),
  TIMELINE(Group.RELEASE, "Timeline", "timeline.html"),
  CHANGES(Group.RELEASE, "Changes", "changes.html"),
  IMPACT(Group.RELEASE, "Impact", "impact.html"),
  RISKS(Group.RISK, "Risk file", "risks.html"),
  POST_MARKET(Group.RISK, "Post-market", "post-market.html"),
  SPINE(Group.TRACE, "Trace graph", "spine.html"),
  MATRIX(Group.TRACE, "Trace matrix", "matrix.html"),
  VALIDATION(Group.TRACE, "Validation", "validation.html"),
  TRENDS(Group.TRACE, "Trends", "trends.html"),
  RECORDS(Group.TRACE, "Records", "records.html"),
  ISO_13485(Group.INSPECTION, "ISO 13485", "clauses/iso-13485-2016.html"),
  QMSR(Group.INSPECTION, "QMSR", "clauses/qmsr-21cfr820.html"),
  CP_7382_850(Group.INSPECTION, "CP 7382.850", "clauses/cp-7382-850.html"),
  CLAUSES(Group.INSPECTION, "All catalogues", "clauses.html"),
  FILES(Group.INSPECTION, "Files", "files.html"),
  SAMPLING(Group.INSPECTION, "Sampling sheet", "sampling.html"),
  UPDATES(Group.BUYER, "How updates are controlled", "questions/updates.html"),
  INCIDENTS(Group.BUYER, "From incident to cause", "questions/incident-to-cause.html"),
  GATING(Group.BUYER, "Who let it out, on what", "questions/release-gating.html"),
  FINDINGS(Group.ASSURANCE, "Findings", "findings.html"),
  REVIEWS(Group.ASSURANCE, "Reviews", "reviews.html"),
  RECONSTRUCT(Group.ASSURANCE, "Reconstruct", "reconstruct.html"),
  INTEGRITY(Group.ASSURANCE, "Integrity", "integrity.html"),
  DOWNLOADS(Group.ASSURANCE, "Downloads", "downloads.html"),
  SEARCH(Group.ASSURANCE, "Search", "search.html");

  /** Sections that answer the same reader, in the navigation's order. */
  public enum Group {
    RELEASE("Release"),
    RISK("Risk and field"),
    TRACE("Trace"),
    INSPECTION("Inspection"),
    BUYER("Buyer's questions"),
    ASSURANCE("Assurance");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    /** As shown. */
    public String label() {
      return label;
    }

    /** Its sections. */
    public List<Section> sections() {
      return Stream.of(Section.values()).filter(s -> s.group == this).toList();
    }
  }

  private final Group group;
  private final String label;
  private final String path;

  Section(Group group, String label, String path) {
    this.group = group;
    this.label = label;
    this.path = path;
  }

  /** Where the navigation shows it. */
  public Group group() {
    return group;
  }

  /** As shown. */
  public String label() {
    return label;
  }

  /** Its first page below the release's folder. */
  public String path() {
    return path;
  }

  /** What the navigation marks on pages of this section. */
  String mark() {
    return name();
  }

  SitePage.Crumb crumb() {
    return new SitePage.Crumb(label, path);
  }
}
