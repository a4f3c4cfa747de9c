package dev.vertebra.render.page;

import java.util.List;

/**
 * A signal from the field with what became of it.
 *
 * @param signal the record
 * @param type complaint, incident, drift, feedback or service
 * @param received the day, as written; empty when not stated
 * @param disposed the day, as written; empty while there is none
 * @param seenIn where it was seen
 * @param reportable {@code yes}, {@code no}, or what else is written; empty when nothing is
 * @param rationale why, its first words
 * @param decisions regulatory decisions about it
 * @param risks risks that it concerns
 * @param disposition what was done, its first words
 * @param isInvestigated whether it says what was investigated, or why nothing had to be
 * @param capas corrective actions that address it
 * @param time the time it took
 */
public record SignalView(
    Ref signal,
    String type,
    String received,
    String disposed,
    List<Seen> seenIn,
    String reportable,
    String rationale,
    List<Ref> decisions,
    List<Ref> risks,
    String disposition,
    boolean isInvestigated,
    List<Ref> capas,
    TimeTaken time) {

  /**
   * Where a signal was seen.
   *
   * @param record a deployment or model version
   * @param release the release that runs there; empty when not known
   * @param udi the UDI of a deployment, as written; may be empty
   */
  public record Seen(Ref record, String release, String udi) {}

  public SignalView {
    seenIn = List.copyOf(seenIn);
    decisions = List.copyOf(decisions);
    risks = List.copyOf(risks);
    capas = List.copyOf(capas);
  }

  /** Whether somebody decided, with reasons, if authorities have to be told. */
  public boolean isDecided() {
    boolean answered = reportable.equals("yes") || reportable.equals("no");
    return !decisions.isEmpty() || (answered && !rationale.isEmpty());
  }

  /** Whether what was done is on file with its day. */
  public boolean isDisposed() {
    return !disposed.isEmpty() && !disposition.isEmpty();
  }

  /** Whether a release is known in which it was seen. */
  public boolean hasVersion() {
    return seenIn.stream().anyMatch(s -> !s.release().isEmpty());
  }
}
