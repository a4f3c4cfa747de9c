package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * How the release was let out: its gates, what happened in order of time, and what is missing, for
 * a reader outside.
 *
 * @param gates each gate with what is on file, of how many
 * @param trail what happened, the oldest first
 * @param holes what is not on file, in words
 * @param decision who decided; empty when nobody did
 * @param limits criteria that are not met, of accepted runs
 * @param waived findings that somebody accepted for a time, and why
 * @param claims what users are told, with what shows it
 */
public record GatingView(
    List<Gate> gates,
    List<Event> trail,
    List<Hole> holes,
    Optional<UpdatesView.Decision> decision,
    List<Limit> limits,
    List<Waiver> waived,
    List<Claim> claims) {

  /** What happens on the way to a release, in the order in which it should. */
  public enum Step {
    /** A change was signed. */
    CHANGE("Change signed"),
    /** A protocol was signed. */
    PLAN("Plan signed"),
    /** A run was executed. */
    RUN("Run executed"),
    /** A review was held or signed. */
    REVIEW("Review"),
    /** What users are told was signed. */
    LABEL("Instructions signed"),
    /** A decision about authorities was signed. */
    REGULATORY("Regulatory decision signed"),
    /** The release was signed. */
    APPROVAL("Release signed"),
    /** The release was decided. */
    DECISION("Decision"),
    /** A site began to use it, or ceased to. */
    USE("Use");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    /** As shown. */
    public String label() {
      return label;
    }
  }

  /**
   * A gate.
   *
   * @param name its name
   * @param question what it asks
   * @param have how many of those asked pass
   * @param of how many were asked
   */
  public record Gate(String name, String question, long have, long of) {
    /** Whether something was asked, and all of it is on file. */
    public boolean isPassed() {
      return of > 0 && have == of;
    }
  }

  /**
   * Something that happened.
   *
   * @param at date and time, or day, as written; empty when not stated
   * @param step what it was
   * @param record where it is on file
   * @param by who acted; empty when not stated
   * @param role in which role; empty when not stated
   * @param meaning of a signature; empty for what is none
   * @param verdict of a run
   * @param note what came of it; may be empty
   */
  public record Event(
      String at,
      Step step,
      Ref record,
      Optional<ValueView> by,
      Optional<ValueView> role,
      String meaning,
      Optional<Verdict> verdict,
      String note) {}

  /**
   * Something that is not on file.
   *
   * @param about the record that lacks it; empty when the release does
   * @param text what is missing
   */
  public record Hole(Optional<Ref> about, String text) {}

  /**
   * A criterion that is not met.
   *
   * @param run the run
   * @param judged the criterion
   */
  public record Limit(Ref run, RunReport.Judged judged) {}

  /**
   * A finding that somebody accepted for a time.
   *
   * @param code its code
   * @param name what it is called
   * @param about the record that it is about; empty when it is about none
   * @param reason why it is accepted
   * @param approver who answers for it
   * @param expires last day on which it is accepted
   */
  public record Waiver(
      String code,
      String name,
      Optional<Ref> about,
      String reason,
      ValueView approver,
      String expires) {}

  /**
   * A statement that anyone outside is told.
   *
   * @param claim the record
   * @param statement what is claimed
   * @param told where users read it
   * @param runs what shows it
   */
  public record Claim(Ref claim, String statement, List<Ref> told, List<Shown> runs) {
    public Claim {
      told = List.copyOf(told);
      runs = List.copyOf(runs);
    }
  }

  /**
   * A run that shows a claim.
   *
   * @param run the run
   * @param standing what it is to the release
   * @param verdict what came of it
   * @param figures criteria over all its cases
   * @param parts number of criteria for subgroups
   * @param partsMet number of those that are met
   */
  public record Shown(
      Ref run,
      RunStanding standing,
      Verdict verdict,
      List<OutcomeView> figures,
      long parts,
      long partsMet) {
    public Shown {
      figures = List.copyOf(figures);
    }
  }

  public GatingView {
    gates = List.copyOf(gates);
    trail = List.copyOf(trail);
    holes = List.copyOf(holes);
    limits = List.copyOf(limits);
    waived = List.copyOf(waived);
    claims = List.copyOf(claims);
  }
}
