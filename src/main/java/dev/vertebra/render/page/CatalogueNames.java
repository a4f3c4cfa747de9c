package dev.vertebra.render.page;

import java.util.Map;

/** What readers call a catalogue in passing. */
final class CatalogueNames {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("iso-13485-2016", "ISO 13485"),
          Map.entry("qmsr-21cfr820", "QMSR"),
          Map.entry("cp-7382-850", "CP 7382.850"),
          Map.entry("iec-62304", "IEC 62304"),
          Map.entry("iso-14971-2019", "ISO 14971"),
          Map.entry("21cfr-part-11", "21 CFR 11"),
          Map.entry("fda-pccp", "FDA PCCP"),
          Map.entry("gmlp-10-principles", "GMLP"),
          Map.entry("eu-ai-act-annex-iv", "EU AI Act Annex IV"),
          Map.entry("iec-81001-5-1", "IEC 81001-5-1"),
          Map.entry("imdrf-samd-n41", "IMDRF N41"),
          Map.entry("onc-hti1-dsi", "ONC HTI-1"),
          Map.entry("chai-applied-model-card", "CHAI model card"));

  private CatalogueNames() {}

  /** The short name of a catalogue; its id when it is not one of the product's. */
  static String of(String id) {
    return SHORT.getOrDefault(id, id);
  }
}
