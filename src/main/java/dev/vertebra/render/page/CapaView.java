package dev.vertebra.render.page;

import java.util.List;

/**
 * A corrective or preventive action.
 *
 * @param capa the record
 * @param opened the day, as written
 * @param closed the day, as written; empty while it is open
 * @param addresses what it answers
 * @param missing parts that it owes and does not have, such as {@code root cause}
 * @param checked the day on which its effectiveness was checked; empty when it was not
 * @param effective whether it was effective, as written; empty when not stated
 * @param method how that was checked, its first words
 * @param recurrences the latest of the later signals on risks of the signals that it addresses
 */
public record CapaView(
    Ref capa,
    String opened,
    String closed,
    List<Ref> addresses,
    List<String> missing,
    String checked,
    String effective,
    String method,
    List<Recurrence> recurrences) {

  /**
   * A signal on the same risk after the action was closed.
   *
   * @param signal the signal
   * @param received the day
   * @param risk the risk
   * @param isSameFailure whether it names a failure mode that the action addressed
   * @param addressedBy other actions that address it
   */
  public record Recurrence(
      Ref signal, String received, Ref risk, boolean isSameFailure, List<Ref> addressedBy) {
    public Recurrence {
      addressedBy = List.copyOf(addressedBy);
    }
  }

  public CapaView {
    addresses = List.copyOf(addresses);
    missing = List.copyOf(missing);
    recurrences = List.copyOf(recurrences);
  }

  /** Whether it was closed. */
  public boolean isClosed() {
    return !closed.isEmpty();
  }

  /** Whether somebody checked that it worked, and it did. */
  public boolean isShownEffective() {
    return !checked.isEmpty() && (effective.equals("yes") || effective.equals("true"));
  }
}
