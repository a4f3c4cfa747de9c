package dev.vertebra.cli;

import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.util.Optional;

/** {@value #NAME}: the evidence as it stands in its folder. */
record DraftSide(FolderOption folder) implements SideSource {
  static final String NAME = "draft";

  @Override
  public Optional<SourceTree> find(String name) throws IOException {
    return name.equals(NAME) ? Optional.of(folder.open()) : Optional.empty();
  }

  @Override
  public String knows() {
    return "`" + NAME + "`";
  }
}
