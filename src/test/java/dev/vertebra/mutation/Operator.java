package dev.vertebra.mutation;

import java.util.stream.Stream;

/** A way to make single faults. The same example gives the same faults in the same order. */
interface Operator {

  /** What is done: drop, rename, retype, relink, re-date, re-digest or contradict. */
  String family();

  /** What it is done to, such as {@code link}. */
  String object();

  /** Every fault of this sort that the example allows. */
  Stream<Mutation> mutations(Example example);

  /** Family and object. */
  default String name() {
    return family() + " " + object();
  }
}
