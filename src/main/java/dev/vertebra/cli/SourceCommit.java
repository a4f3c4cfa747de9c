package dev.vertebra.cli;

import java.util.Optional;

/** The commit of the evidence, when whoever builds knows it: no stage asks a version control. */
final class SourceCommit {
  private static final String NAME = "SOURCE_COMMIT";
  private static final String COMMIT = "[0-9a-f]{7,64}";

  private SourceCommit() {}

  static Optional<String> of(Environment environment) {
    String commit = environment.variable(NAME);
    if (commit.isEmpty()) {
      return Optional.empty();
    }
    if (!commit.matches(COMMIT)) {
      throw new UsageException(
          NAME + " is not a commit of 7 to 64 hexadecimal digits: `" + commit + "`");
    }
    return Optional.of(commit);
  }
}
