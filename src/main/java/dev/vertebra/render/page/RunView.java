package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * A validation run with what the compiler made of it.
 *
 * @param run the run
 * @param protocols the protocol that it follows
 * @param verdict the computed verdict
 * @param outcomes each criterion, in the protocol's order
 * @param metrics every figure of its result file
 * @param resultPath the result file; empty when it could not be read
 * @param program name of the program; empty when not stated
 * @param programDigest the program's digest; empty when not stated
 * @param system model-system digest that the program computed; empty when not stated
 * @param inputs input files as the program read them
 * @param parameters what the program was run with, as it says
 * @param standing what it is to the release
 */
public record RunView(
    Ref run,
    List<Ref> protocols,
    Verdict verdict,
    List<OutcomeView> outcomes,
    List<MetricView> metrics,
    String resultPath,
    String program,
    String programDigest,
    String system,
    List<FileView> inputs,
    List<Parameter> parameters,
    RunStanding standing) {

  /**
   * What a program was run with.
   *
   * @param name its name
   * @param value its value
   */
  public record Parameter(String name, String value) {}

  private static final int MOST_ON_RECORD = 60;

  private static final int SHOWN = 3;
  private static final int MISSES = 12;

  public RunView {
    protocols = List.copyOf(protocols);
    outcomes = List.copyOf(outcomes);
    metrics = List.copyOf(metrics);
    inputs = List.copyOf(inputs);
    parameters = List.copyOf(parameters);
  }

  /** Number of criteria with this outcome. */
  public long count(Verdict outcome) {
    return outcomes.stream().filter(o -> o.verdict() == outcome).count();
  }

  /** What a summary must show: the first criteria that are not met, and fewer of the others. */
  public List<OutcomeView> telling() {
    List<OutcomeView> met = outcomes.stream().filter(o -> o.verdict() == Verdict.MET).toList();
    List<OutcomeView> others = outcomes.stream().filter(o -> o.verdict() != Verdict.MET).toList();
    return Stream.concat(others.stream().limit(MISSES), met.stream().limit(SHOWN)).toList();
  }

  /** Number of criteria that are not met or decided by no figure, and that no summary shows. */
  public long untold() {
    return Math.max(0, outcomes.size() - met() - MISSES);
  }

  /** Number of criteria that are met. */
  public long met() {
    return count(Verdict.MET);
  }

  /**
   * Whether its figures have a page of their own: when it is about this release's model system, or
   * when its record's page has no room for all of them.
   */
  public boolean hasPage() {
    boolean isOfRelease = standing != RunStanding.OTHER_SYSTEM && !metrics.isEmpty();
    return isOfRelease || metrics.size() > MOST_ON_RECORD || outcomes.size() > MOST_ON_RECORD;
  }

  /** Figures or criteria that its record's page shows; the rest stands on a page of the run. */
  public int mostOnRecord() {
    return MOST_ON_RECORD;
  }
}
