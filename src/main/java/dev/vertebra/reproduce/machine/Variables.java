package dev.vertebra.reproduce.machine;

import java.util.Map;
import java.util.TreeMap;

/** The environment of a rerun: these variables and no others. */
final class Variables {
  private Variables() {}

  static Map<String, String> of(Sandbox sandbox, SearchPath path) {
    return new TreeMap<>(
        Map.of(
            "PATH",
            path.variable(),
            "LANG",
            "C",
            "LC_ALL",
            "C",
            "TZ",
            "UTC",
            "HOME",
            sandbox.work().toString(),
            "TMPDIR",
            sandbox.tmp().toString()));
  }
}
