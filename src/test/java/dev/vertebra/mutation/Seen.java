package dev.vertebra.mutation;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the compiler says of a mutation that it does not say of the example.
 *
 * @param mutation the fault
 * @param roots the findings to act on
 */
record Seen(Mutation mutation, List<Root> roots) {
  Seen {
    roots = List.copyOf(roots);
  }

  /**
   * A new finding that is shown on its own.
   *
   * @param finding the finding
   * @param folded number of new findings beneath it
   * @param party how near it comes to the mutated record
   * @param reworded whether the example has the same finding, told by code, record and target, in
   *     other words
   */
  record Root(Diagnostic finding, int folded, Naming.Party party, boolean reworded) {}

  /** Checks the mutated example. */
  static Seen of(Mutation mutation, Example example, Set<Known> known) {
    var compilation = dev.vertebra.pipeline.Vertebra.check(example.mutated(mutation));
    Naming naming = new Naming(mutation, compilation.graph());
    List<Root> roots = new ArrayList<>();
    for (Finding finding : compilation.findings().list()) {
      List<Diagnostic> added =
          finding.consequences().stream().filter(d -> !known.contains(Known.of(d))).toList();
      if (!known.contains(Known.of(finding.root()))) {
        roots.add(root(finding.root(), added.size(), naming, known));
      } else {
        // What stands newly under an old root is as good as unfolded.
        added.forEach(d -> roots.add(root(d, 0, naming, known)));
      }
    }
    return new Seen(mutation, roots);
  }

  private static Root root(Diagnostic finding, int folded, Naming naming, Set<Known> known) {
    Known now = Known.of(finding);
    boolean reworded = known.stream().anyMatch(now::isSameFinding);
    return new Root(finding, folded, naming.of(finding), reworded);
  }

  /** Findings by which the fault is noticed: about the record, or naming it. */
  List<Root> noticed() {
    return roots.stream().filter(r -> r.party() != Naming.Party.NONE).toList();
  }

  /**
   * Findings on records that were not touched, which do not even name the one that was. Such a one
   * that the example has, too, in other words, is none.
   */
  List<Root> astray() {
    return roots.stream().filter(r -> r.party() == Naming.Party.NONE && !r.reworded()).toList();
  }

  /** Findings on records that were not touched, which name the one that was. */
  List<Root> fromOtherParty() {
    return roots.stream().filter(r -> r.party() == Naming.Party.OTHER).toList();
  }

  /** The gravest severity by which the fault is noticed; note when it is not. */
  Severity severity() {
    return noticed().stream()
        .map(r -> r.finding().severity())
        .min(Severity::compareTo)
        .orElse(Severity.NOTE);
  }

  /** A finding as the example has it, whatever its lines. */
  record Known(String code, Severity severity, String subject, String target, String message) {
    static Known of(Diagnostic d) {
      return new Known(d.code().id(), d.severity(), d.subject(), d.target(), d.message());
    }

    boolean isSameFinding(Known other) {
      return code.equals(other.code)
          && severity == other.severity
          && subject.equals(other.subject)
          && target.equals(other.target);
    }

    static Set<Known> all(Findings findings) {
      return findings.all().stream().map(Known::of).collect(Collectors.toUnmodifiableSet());
    }
  }
}
