package dev.vertebra.reproduce;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of a rerun.
 *
 * @param ending how the program ended
 * @param runtime what the program says that it is; empty when it was not asked
 * @param written the file at the place of the result, when there is one
 * @param printed all of standard output
 * @param complaints the end of standard error
 * @param altered inputs that do not have their bytes any more
 * @param outside files that it left beside the folder that it was given
 * @param leftOver processes that it left running, which were ended
 * @param took from start to end
 */
public record Attempt(
    Ending ending,
    String runtime,
    Optional<Content> written,
    Content printed,
    String complaints,
    List<String> altered,
    List<String> outside,
    int leftOver,
    Duration took) {
  public Attempt {
    altered = List.copyOf(altered);
    outside = List.copyOf(outside);
  }

  /** One that came to nothing before the program ran. */
  public static Attempt never(String why, String runtime) {
    return new Attempt(
        new Ending.NeverRan(why),
        runtime,
        Optional.empty(),
        Content.of(new byte[0]),
        "",
        List.of(),
        List.of(),
        0,
        Duration.ZERO);
  }

  /** The result: the file, or else what was printed. */
  public Content result() {
    return written.orElse(printed);
  }
}
