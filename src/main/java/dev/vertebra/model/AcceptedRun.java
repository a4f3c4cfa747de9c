package dev.vertebra.model;

import java.util.List;
import java.util.Optional;

/**
 * What a release decision accepted as evidence, small enough to be kept for every earlier release.
 *
 * @param run the run
 * @param protocol the protocol that it follows, as it was then
 * @param datasets the datasets that it used, sorted
 * @param data digests of the data that it read, sorted: of the inputs that the program named, else
 *     of the files that the datasets name
 * @param metrics every figure of its result file, in the file's order
 * @param outcomes each criterion then in force, in the protocol's order
 */
public record AcceptedRun(
    RecordId run,
    Optional<Method> protocol,
    List<RecordId> datasets,
    List<Sha256> data,
    List<Metric> metrics,
    List<CriterionOutcome> outcomes) {

  /**
   * A protocol in so far as it decides whether two figures can be compared.
   *
   * @param protocol the record
   * @param digest over its criteria and its statistical methods; its state and dates do not count
   */
  public record Method(RecordId protocol, Sha256 digest) {}

  public AcceptedRun {
    datasets = List.copyOf(datasets);
    data = List.copyOf(data);
    metrics = List.copyOf(metrics);
    outcomes = List.copyOf(outcomes);
  }

  /** Whether it is known on which bytes both were measured, and they are the same. */
  public boolean isOnDataOf(AcceptedRun other) {
    return !data.isEmpty() && data.equals(other.data);
  }

  /** Whether both follow a protocol of the same content. */
  public boolean isByMethodOf(AcceptedRun other) {
    return protocol.isPresent()
        && protocol.map(Method::digest).equals(other.protocol.map(Method::digest));
  }
}
