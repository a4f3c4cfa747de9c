package dev.vertebra.diagnostic;

import java.util.List;

/**
 * A root with the consequences that would not stand without it.
 *
 * @param root the finding to act on
 * @param consequences findings that rest on what the root breaks: those from which others follow
 *     first, then in {@link Diagnostic#ORDER}
 */
public record Finding(Diagnostic root, List<Diagnostic> consequences) {
  public Finding {
    consequences = List.copyOf(consequences);
  }
}
