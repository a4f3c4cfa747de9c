package dev.vertebra.reproduce.machine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What runs now, so that none of it outlives this program when somebody interrupts it. */
final class Running {
  private static final Set<ProcessTree> TREES = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Running::endAll, "end reruns"));
  }

  private Running() {}

  static void add(ProcessTree tree) {
    TREES.add(tree);
  }

  static void remove(ProcessTree tree) {
    TREES.remove(tree);
  }

  private static void endAll() {
    for (ProcessTree tree : TREES) {
      try {
        tree.end();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
