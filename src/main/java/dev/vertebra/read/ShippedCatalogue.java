package dev.vertebra.read;

import dev.vertebra.model.Catalogue;
import dev.vertebra.read.catalogue.CatalogueReader;
import dev.vertebra.read.text.TextLoader;
import java.util.ArrayList;
import java.util.Collection;

/** Reads a catalogue that travels with this compiler, whether or not a project selects it. */
public final class ShippedCatalogue {
  private ShippedCatalogue() {}

  /**
   * The catalogue of an id.
   *
   * @param kinds kinds of the profile in use; others that its clauses name are left out
   */
  public static Catalogue read(String id, Collection<String> kinds) {
    return new TextLoader(new Resources(), new ArrayList<>())
        .load(Resources.catalogue(id), t -> true)
        .flatMap(text -> CatalogueReader.read(text, id, kinds, new ArrayList<>()))
        .orElseThrow(() -> new IllegalStateException("the jar lacks the catalogue " + id));
  }
}
