package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A validation run with everything that it takes to judge it.
 *
 * @param run the run, its figures and criteria
 * @param circumstances when, by whom, where and how it was executed
 * @param protocols the protocol that it follows, with its approvals
 * @param datasets the data that it used
 * @param evaluated the model version that it evaluates
 * @param threshold the operating point of that version; empty when none is on file
 * @param outcomes each criterion, with the limitation that a decision recorded for it
 * @param reproductions what came of running it again
 */
public record RunReport(
    RunView run,
    Circumstances circumstances,
    List<Plan> protocols,
    List<Ref> datasets,
    List<Ref> evaluated,
    Optional<Threshold> threshold,
    List<Judged> outcomes,
    List<Again> reproductions) {

  /**
   * When, by whom, where and how a run was executed.
   *
   * @param executed date and time, as written; empty when not stated
   * @param by who executed it; empty when not stated
   * @param environment hardware, operating system, runtime, configuration and what else is stated
   * @param command how to run it again; empty when not stated
   */
  public record Circumstances(
      String executed, Optional<ValueView> by, List<FieldView> environment, String command) {
    public Circumstances {
      environment = List.copyOf(environment);
    }
  }

  /**
   * A protocol in relation to a run.
   *
   * @param protocol the record
   * @param approvals its approvals, as written
   * @param order when its criteria were approved
   */
  public record Plan(Ref protocol, List<ApprovalView> approvals, Order order) {
    public Plan {
      approvals = List.copyOf(approvals);
    }
  }

  /** When criteria were approved. */
  public enum Order {
    /** The first approval is older than the run. */
    BEFORE("approved before the run"),
    /** The first approval is younger than the run. */
    AFTER("approved after the run"),
    /** No approval is on file. */
    NEVER("no approval on file"),
    /** The run states no time. */
    UNKNOWN("the run states no time");

    private final String label;

    Order(String label) {
      this.label = label;
    }

    /** As shown. */
    public String label() {
      return label;
    }
  }

  /**
   * The operating point of a model version.
   *
   * @param component the component in the role of threshold
   * @param content what it holds, as its record says
   * @param digest of its file; empty when not stated
   */
  public record Threshold(Ref component, String content, String digest) {}

  /**
   * A criterion with the limitation under which a run that misses it is accepted.
   *
   * @param outcome the criterion
   * @param limitation what a decision recorded; empty when none did
   */
  public record Judged(OutcomeView outcome, Optional<Limitation> limitation) {
    /** Whether it is not met, and nobody recorded a limitation. */
    public boolean isBare() {
      return outcome.verdict() == Verdict.NOT_MET && limitation.isEmpty();
    }
  }

  /**
   * What a criterion that is not met means for use.
   *
   * @param decision who recorded it
   * @param statement what it means
   * @param label where users are told; empty when it is not named or not on file
   */
  public record Limitation(Ref decision, String statement, Optional<Ref> label) {}

  /**
   * A reproduction.
   *
   * @param reproduction the record
   * @param outcome as written
   */
  public record Again(Ref reproduction, String outcome) {}

  public RunReport {
    protocols = List.copyOf(protocols);
    datasets = List.copyOf(datasets);
    evaluated = List.copyOf(evaluated);
    outcomes = List.copyOf(outcomes);
    reproductions = List.copyOf(reproductions);
  }

  /** Criteria that are not met. */
  public List<Judged> missed() {
    return outcomes.stream().filter(o -> o.outcome().verdict() == Verdict.NOT_MET).toList();
  }

  /** Number of criteria that are not met and for which a limitation is on record. */
  public long limited() {
    return missed().stream().filter(o -> o.limitation().isPresent()).count();
  }
}
