package dev.vertebra.render.page;

import java.util.List;

/**
 * What is known about a record besides its own text.
 *
 * @param ref the record
 * @param stage name of its stage
 * @param findings number of open findings about it
 * @param digests of the files that it names and of the model system that it is, in hexadecimal
 *     digits, stated and recomputed ones
 */
public record RecordFacts(Ref ref, String stage, int findings, List<String> digests) {
  public RecordFacts {
    digests = List.copyOf(digests);
  }
}
