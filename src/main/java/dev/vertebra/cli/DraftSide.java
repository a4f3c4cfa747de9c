package dev.vertebra.cli;

import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import java.io.IOException;
import java.util.Optional;

/** {@value #NAME}: the evidence as it stands in its folder. */
record DraftSide(FolderOption folder) implements SideSource {
  static final String NAME = "draft";

  @Override
  public Optional<Compilation> find(String name) throws IOException {
    return name.equals(NAME) ? Optional.of(Vertebra.check(folder.open())) : Optional.empty();
  }

  @Override
  public String knows() {
    return "`" + NAME + "`";
  }
}
