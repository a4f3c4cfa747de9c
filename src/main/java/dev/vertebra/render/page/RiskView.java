package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.stream.Stream;

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
 * @param signals signals that concern it, the latest first
 * @param decisions release decisions that consider it
 * @param turns what of its estimation is another than in the release before, one clause each
 * @param open what an investigator would ask about, one clause each
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
    List<Signal> signals,
    List<Decision> decisions,
    List<String> turns,
    List<String> open) {

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

    /** Whether both are stated. */
    public boolean isWhole() {
      return !severity.isEmpty() && !probability.isEmpty();
    }
  }

  /**
   * Something that mitigates the risk.
   *
   * @param record the control or requirement
   * @param type which sort of control it is, as written; empty when it does not say
   * @param implementations what puts it into effect
   * @param shown runs and reviews that verify it
   * @param verdict what they make of it together
   * @param holes what is missing
   */
  public record Control(
      Ref record,
      String type,
      List<Ref> implementations,
      List<Shown> shown,
      Verdict verdict,
      List<String> holes) {
    public Control {
      implementations = List.copyOf(implementations);
      shown = List.copyOf(shown);
      holes = List.copyOf(holes);
    }

    /** Whether runs met their criteria or a review covers it, and nothing is missing. */
    public boolean isVerified() {
      return (verdict == Verdict.MET || verdict == Verdict.REVIEWED) && holes.isEmpty();
    }

    /** The runs and reviews by what they say, those that say no first. */
    public List<Group> groups() {
      return Stream.of(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET, Verdict.REVIEWED)
          .map(v -> new Group(v, of(v)))
          .filter(g -> !g.records().isEmpty())
          .toList();
    }

    private List<Ref> of(Verdict said) {
      return shown.stream().filter(s -> s.verdict() == said).map(Shown::record).toList();
    }

    /** The runs and reviews. */
    public List<Ref> runs() {
      return shown.stream().map(Shown::record).toList();
    }
  }

  /** Runs and reviews that say the same. */
  public record Group(Verdict verdict, List<Ref> records) {
    public Group {
      records = List.copyOf(records);
    }
  }

  /** A run or review with what it says. */
  public record Shown(Ref record, Verdict verdict) {}

  /**
   * A signal that concerns the risk.
   *
   * @param record the signal
   * @param type complaint, incident, drift, feedback or service
   * @param received the day, as written; empty when not stated
   * @param disposed the day, as written; empty while it is open
   * @param disposition its first words
   */
  public record Signal(
      Ref record, String type, String received, String disposed, String disposition) {}

  /**
   * A release decision that considers the risk.
   *
   * @param record the decision
   * @param release version label
   * @param day when it was decided; empty when not stated
   * @param isThis whether it decides the release that is published
   */
  public record Decision(Ref record, String release, String day, boolean isThis) {}

  public RiskView {
    controls = List.copyOf(controls);
    signals = List.copyOf(signals);
    decisions = List.copyOf(decisions);
    turns = List.copyOf(turns);
    open = List.copyOf(open);
  }

  /** Whether it has a control in force, and each of those is verified without a hole. */
  public boolean isControlled() {
    return !inForce().isEmpty() && inForce().stream().allMatch(c -> c.isVerified());
  }

  /** Its controls in force. */
  public List<Control> inForce() {
    return controls.stream().filter(c -> c.record().isEffective()).toList();
  }

  /** Its controls, those that are not in force last. */
  public List<Control> inOrder() {
    return Stream.concat(
            inForce().stream(), controls.stream().filter(c -> !c.record().isEffective()))
        .toList();
  }

  /** The signals' records. */
  public List<Ref> signalRecords() {
    return signals.stream().map(Signal::record).toList();
  }

  /** The decisions' records. */
  public List<Ref> decisionRecords() {
    return decisions.stream().map(Decision::record).toList();
  }
}
