package dev.vertebra.render.page;

import dev.vertebra.model.NamedDigest;
import java.util.Optional;

/**
 * A file by digest, as a result file or a model system names it.
 *
 * @param role what it is used as
 * @param name its name
 * @param digest its SHA-256
 * @param size its length in bytes; empty when not stated
 * @param record the record that carries it, when one is known
 */
public record FileView(String role, String name, String digest, String size, Optional<Ref> record) {

  /** The view of a file. */
  static FileView of(NamedDigest file, Optional<Ref> record) {
    return new FileView(
        file.role(),
        file.name(),
        file.digest().hex(),
        file.size() < 0 ? "" : Long.toString(file.size()),
        record);
  }
}
