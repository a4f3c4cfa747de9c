package dev.vertebra.output;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Output kept in memory, sorted by path. Safe for use by several threads. */
public final class MemoryOutputTree implements OutputTree {
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  @Override
  public synchronized void add(String path, byte[] bytes) {
    if (files.putIfAbsent(OutputPath.checked(path), bytes.clone()) != null) {
      throw new IllegalArgumentException("written twice: " + path);
    }
  }

  /** A view of all files, sorted by path. */
  public synchronized SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
