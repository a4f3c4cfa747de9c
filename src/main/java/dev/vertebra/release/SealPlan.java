package dev.vertebra.release;

import dev.vertebra.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What sealing comes to. */
public sealed interface SealPlan {

  /**
   * It is not done.
   *
   * @param reasons findings that say why
   */
  record Refused(List<Diagnostic> reasons) implements SealPlan {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The same content was sealed under this version before.
   *
   * @param release as it lies in the store
   */
  record Unchanged(SealedRelease release) implements SealPlan {}

  /**
   * A folder is to be added to the store.
   *
   * @param release what is sealed
   * @param files bytes by path below the folder
   */
  record Adds(SealedRelease release, SortedMap<String, byte[]> files) implements SealPlan {
    public Adds {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
  }
}
