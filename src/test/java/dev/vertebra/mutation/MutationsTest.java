package dev.vertebra.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Single faults, derived from the example for every kind and relation: each is noticed by a finding
 * that names the mutated record, and nothing about another record is shown that does not name it.
 *
 * <p>A usual run tries every third of the representatives. {@code -Dmutations=representatives}
 * tries all of them, as {@code .ci/run} does, and holds the page that says what was tried and what
 * is no fault; it may only change on purpose ({@code -Dgolden.update}). {@code -Dmutations=all}
 * tries every fault.
 */
class MutationsTest {
  private static final Path PAGE = Path.of("src/site/markdown/mutations.md");
  private static final Path REPORT = Path.of("target/mutation-report.md");
  private static final int LEAST = 70;
  private static final int EVERY = 3;

  @Test
  void everyFaultIsNoticedWhereItIs() throws IOException {
    Example example = Example.read();
    Set<Seen.Known> known = Seen.Known.all(example.compilation().findings());
    List<Mutation> all =
        Operators.ALL.stream().flatMap(operator -> operator.mutations(example)).toList();
    List<Mutation> faults =
        all.stream().filter(m -> Exclusion.of(m, example).findAny().isEmpty()).toList();
    String width = System.getProperty("mutations", "some");
    List<Mutation> chosen = width.equals("all") ? faults : representatives(faults);
    if (width.equals("some")) {
      chosen =
          IntStream.range(0, chosen.size())
              .filter(i -> i % EVERY == 0)
              .mapToObj(chosen::get)
              .toList();
    }
    List<Seen> seen = chosen.parallelStream().map(m -> Seen.of(m, example, known)).toList();
    MutationReport report = new MutationReport(all, faults.size(), seen, example);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report.table());
    if (width.equals("representatives")) {
      hold(report.page());
    }
    if (!width.equals("all")) {
      assertThat(report.open()).isEmpty();
      assertThat(report.held()).hasSizeGreaterThanOrEqualTo(LEAST);
    }
  }

  /** The first fault of each family on each kind, and of each operator on each relation. */
  private static List<Mutation> representatives(List<Mutation> faults) {
    Set<String> covered = new HashSet<>();
    List<Mutation> chosen = new ArrayList<>();
    for (Mutation fault : faults) {
      String family = fault.operator().split(" ", 2)[0];
      boolean isLink = family.equals("relink") || fault.operator().equals("drop link");
      boolean newKind = covered.add(family + " of " + fault.kind());
      boolean newOperator = covered.add(fault.operator());
      if (newKind || newOperator || (isLink && covered.add(family + " by " + fault.field()))) {
        chosen.add(fault);
      }
    }
    return chosen;
  }

  private static void hold(String page) throws IOException {
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}
