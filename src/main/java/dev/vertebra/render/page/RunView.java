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
    List<FileView> inputs) {
  private static final int SHOWN = 3;

  public RunView {
    protocols = List.copyOf(protocols);
    outcomes = List.copyOf(outcomes);
    metrics = List.copyOf(metrics);
    inputs = List.copyOf(inputs);
  }

  /** Number of criteria with this outcome. */
  public long count(Verdict outcome) {
    return outcomes.stream().filter(o -> o.verdict() == outcome).count();
  }

  /** What a summary must show: every criterion that is not met, and of the others the first few. */
  public List<OutcomeView> telling() {
    List<OutcomeView> met = outcomes.stream().filter(o -> o.verdict() == Verdict.MET).toList();
    List<OutcomeView> others = outcomes.stream().filter(o -> o.verdict() != Verdict.MET).toList();
    return Stream.concat(others.stream(), met.stream().limit(SHOWN)).toList();
  }

  /** Number of criteria that are met. */
  public long met() {
    return count(Verdict.MET);
  }
}
