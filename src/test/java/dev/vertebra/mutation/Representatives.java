package dev.vertebra.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Which of all faults are tried. By a fixed rule, never by taste: in the order of their making,
 * which is that of operators and ids, a fault represents when its operator has not yet been tried
 * on a record of this kind, or not yet on a field or relation of this name.
 */
final class Representatives {
  private Representatives() {}

  /** The representatives, in order. */
  static List<Mutation> of(List<Mutation> all) {
    Set<String> covered = new HashSet<>();
    List<Mutation> chosen = new ArrayList<>();
    for (Mutation mutation : all) {
      String operator = mutation.operator() + " " + mutation.variant();
      boolean newKind = covered.add(mutation.operator() + " kind " + mutation.kind());
      boolean newField = covered.add(operator + " field " + mutation.field());
      if (newKind || newField) {
        chosen.add(mutation);
      }
    }
    return chosen;
  }

  /** The representatives and further faults, as many as asked for, drawn by a fixed seed. */
  static List<Mutation> and(List<Mutation> all, int more, long seed) {
    List<Mutation> chosen = of(all);
    Set<Mutation> taken = new HashSet<>(chosen);
    List<Mutation> rest = new ArrayList<>(all.stream().filter(m -> !taken.contains(m)).toList());
    Collections.shuffle(rest, new Random(seed));
    chosen.addAll(rest.subList(0, Math.min(more, rest.size())));
    return chosen;
  }
}
