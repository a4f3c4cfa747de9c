package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.List;

/**
 * A risk with the thread that an investigator pulls: what controls it, what shows that the control
 * works, what came back from the field.
 *
 * @param risk the record
 * @param hazard the hazard
 * @param situation the hazardous situation
 * @param harm the harm
 * @param initial severity and probability before control, as written
 * @param residual severity and probability after control, as written
 * @param acceptability as written; empty when not stated
 * @param controls what mitigates it
 * @param signals signals that concern it
 * @param decisions release decisions that consider it
 */
public record RiskView(
    Ref risk,
    String hazard,
    String situation,
    String harm,
    Level initial,
    Level residual,
    String acceptability,
    List<Control> controls,
    List<Ref> signals,
    List<Ref> decisions) {

  /**
   * Severity and probability of a harm, as written; empty when not stated.
   *
   * @param severity severity
   * @param probability probability
   */
  public record Level(String severity, String probability) {
    /** Whether either is stated. */
    public boolean isStated() {
      return !severity.isEmpty() || !probability.isEmpty();
    }
  }

  /**
   * Something that mitigates the risk.
   *
   * @param record the control or requirement
   * @param runs runs that verify it
   * @param verdict what they make of it
   * @param holes what is missing
   */
  public record Control(Ref record, List<Ref> runs, Verdict verdict, List<String> holes) {
    /** Whether runs met their criteria or a review covers it, and nothing is missing. */
    public boolean isVerified() {
      return (verdict == Verdict.MET || verdict == Verdict.REVIEWED) && holes.isEmpty();
    }
  }

  public RiskView {
    controls = List.copyOf(controls);
    signals = List.copyOf(signals);
    decisions = List.copyOf(decisions);
  }

  /** Whether it has a control, and each is verified without a hole. */
  public boolean isControlled() {
    return !controls.isEmpty() && controls.stream().allMatch(c -> c.isVerified());
  }
}
