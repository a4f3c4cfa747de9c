package dev.vertebra.profile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scales on which risks are estimated, and what the risk procedure makes of each pair of
 * figures.
 *
 * @param severity names of the levels of severity, the lowest first; a name may be empty
 * @param probability names of the levels of probability, the lowest first; a name may be empty
 * @param zones for each severity, the lowest first, the zone of each probability; empty when the
 *     project states no zones
 */
public record RiskMatrix(List<String> severity, List<String> probability, List<List<Zone>> zones) {
  private static final int USUAL = 5;

  /** What the risk procedure makes of a pair of figures. */
  public enum Zone {
    /** Nothing more is asked. */
    ACCEPTABLE('A', "acceptable"),
    /** Acceptable when a rationale is on file. */
    RATIONALE('R', "acceptable with rationale"),
    /** Stops a release. */
    NOT_ACCEPTABLE('N', "not acceptable");

    private final char letter;
    private final String label;

    Zone(char letter, String label) {
      this.letter = letter;
      this.label = label;
    }

    /** Its letter in the project file. */
    public char letter() {
      return letter;
    }

    /** As shown. */
    public String label() {
      return label;
    }

    /** The zone of a letter. */
    public static Optional<Zone> of(int letter) {
      return Stream.of(values()).filter(z -> z.letter == letter).findFirst();
    }
  }

  public RiskMatrix {
    severity = List.copyOf(severity);
    probability = List.copyOf(probability);
    zones = zones.stream().map(List::copyOf).toList();
  }

  /** Five levels each, without names and without zones: what holds unless the project says so. */
  public static RiskMatrix plain() {
    List<String> levels = Collections.nCopies(USUAL, "");
    return new RiskMatrix(levels, levels, List.of());
  }

  /** Whether the project says which cells are acceptable. */
  public boolean hasZones() {
    return !zones.isEmpty();
  }

  /** The zone of a pair of levels, each counted from 1; empty off the scales or without zones. */
  public Optional<Zone> zone(int severityLevel, int probabilityLevel) {
    boolean on =
        severityLevel >= 1
            && severityLevel <= zones.size()
            && probabilityLevel >= 1
            && probabilityLevel <= zones.get(severityLevel - 1).size();
    return on
        ? Optional.of(zones.get(severityLevel - 1).get(probabilityLevel - 1))
        : Optional.empty();
  }
}
