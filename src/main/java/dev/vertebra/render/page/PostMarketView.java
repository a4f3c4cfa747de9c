package dev.vertebra.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What came back from the field, and what was done about it.
 *
 * @param asOf the day as which the evidence speaks; empty when it has none
 * @param signals every signal: open ones first, then the latest
 * @param capas every corrective action: open ones first, then the latest
 * @param deployments every deployment: those in use first, then the latest
 * @param checks runs on a version after it was first deployed, the latest first
 */
public record PostMarketView(
    String asOf,
    List<SignalView> signals,
    List<CapaView> capas,
    List<DeploymentView> deployments,
    List<FieldCheckView> checks) {

  /**
   * So many of so many.
   *
   * @param count those for which it is so
   * @param total those that were asked
   * @param label what is so
   */
  public record Share(long count, long total, String label) {
    /** Whether it is so for all that were asked, and any were. */
    public boolean isWhole() {
      return total > 0 && count == total;
    }
  }

  public PostMarketView {
    signals = List.copyOf(signals);
    capas = List.copyOf(capas);
    deployments = List.copyOf(deployments);
    checks = List.copyOf(checks);
  }

  /** The totals, each with what it is out of. */
  public List<Share> shares() {
    List<SignalView> disposed = signals.stream().filter(SignalView::isDisposed).toList();
    List<SignalView> limited = signals.stream().filter(s -> s.time().limit() > 0).toList();
    List<CapaView> closed = capas.stream().filter(CapaView::isClosed).toList();
    long all = signals.size();
    List<Share> shares = new ArrayList<>();
    shares.add(
        new Share(
            signals.stream().filter(SignalView::hasVersion).count(),
            all,
            "signals name the version in which they were seen"));
    shares.add(
        new Share(
            signals.stream().filter(SignalView::isDecided).count(),
            all,
            "signals have a decision on reportability, with its reasons"));
    shares.add(
        new Share(
            signals.stream().filter(s -> !s.risks().isEmpty()).count(),
            all,
            "signals name the risk that they concern"));
    shares.add(new Share(disposed.size(), all, "signals have a disposition"));
    shares.add(
        new Share(
            disposed.stream().filter(SignalView::isInvestigated).count(),
            disposed.size(),
            "of these say what was investigated, or why nothing had to be"));
    shares.add(
        new Share(
            limited.stream()
                .filter(
                    s ->
                        s.time().standing() == TimeTaken.Standing.IN_TIME
                            || s.time().standing() == TimeTaken.Standing.OPEN)
                .count(),
            limited.size(),
            "signals with a limit are within it"));
    shares.add(
        new Share(
            closed.stream().filter(CapaView::isShownEffective).count(),
            closed.size(),
            "closed CAPAs were checked and found effective"));
    shares.add(
        new Share(
            closed.stream().filter(c -> c.recurrences().isEmpty()).count(),
            closed.size(),
            "closed CAPAs have no later signal on their risks"));
    return shares;
  }

  /** Number of signals by type, the gravest first. */
  public Map<String, Long> types() {
    Map<String, Long> counts = new LinkedHashMap<>();
    Stream.of("incident", "complaint", "drift", "feedback", "service")
        .forEach(t -> counts.put(t, 0L));
    signals.forEach(s -> counts.merge(s.type().isEmpty() ? "no type" : s.type(), 1L, Long::sum));
    counts.values().removeIf(n -> n == 0);
    return counts;
  }

  /** Number of signals that are open. */
  public long open() {
    return signals.stream().filter(s -> !s.isDisposed()).count();
  }

  /** Number of signals that are open past their limit. */
  public long overdue() {
    return signals.stream().filter(s -> s.time().standing() == TimeTaken.Standing.OVERDUE).count();
  }

  /** Deployments in use. */
  public List<DeploymentView> live() {
    return deployments.stream().filter(DeploymentView::isLive).toList();
  }

  /** The longest time or limit of any signal, in days: the scale of all bars. */
  public long scale() {
    return signals.stream()
        .mapToLong(s -> Math.max(s.time().days(), s.time().limit()))
        .max()
        .orElse(0);
  }
}
