package dev.vertebra.render.page;

/** What a run is to the release. */
public enum RunStanding {
  /** The release decision accepts it. */
  ACCEPTED("accepted by the release decision", "Runs that the release decision accepts"),
  /** The release decision accepts it although it was made with another model system. */
  ACCEPTED_STALE(
      "accepted, but made with another model system",
      "Accepted runs that were made with another model system"),
  /** It was made with this release's model system, and no decision of this release accepts it. */
  OPEN("not accepted by the decision", "Other runs with this release's model system"),
  /** It was made with another model system. */
  OTHER_SYSTEM("another model system", "Runs with another model system");

  private final String label;
  private final String heading;

  RunStanding(String label, String heading) {
    this.label = label;
    this.heading = heading;
  }

  /** As shown beside a run. */
  public String label() {
    return label;
  }

  /** As the heading of a list. */
  public String heading() {
    return heading;
  }

  /** Whether the run was made with another model system than the release's. */
  public boolean isStale() {
    return this == ACCEPTED_STALE || this == OTHER_SYSTEM;
  }

  /** Whether the release decision accepts the run. */
  public boolean isAccepted() {
    return this == ACCEPTED || this == ACCEPTED_STALE;
  }
}
