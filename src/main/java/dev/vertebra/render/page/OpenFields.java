package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader outside may see of records: nothing that is declared confidential. */
final class OpenFields {
  private static final String KEPT = "A record that is kept confidential";

  private final Profile profile;
  private final Refs refs;

  OpenFields(Profile profile, Refs refs) {
    this.profile = profile;
    this.refs = refs;
  }

  /** The text of a field; empty when it is absent or confidential. */
  String text(EvidenceRecord record, String field) {
    boolean isKept =
        isKept(record)
            || profile
                .kind(record.kind())
                .flatMap(k -> k.field(field))
                .filter(f -> f.is(FieldSpec.Trait.CONFIDENTIAL))
                .isPresent();
    return isKept ? "" : record.text(field).strip();
  }

  /** The title, or that it is kept confidential. */
  String title(EvidenceRecord record) {
    return isKept(record) ? KEPT : record.title();
  }

  /** The record, unless it is kept confidential. */
  Optional<Ref> ref(EvidenceRecord record) {
    return isKept(record) ? Optional.empty() : Optional.of(refs.get(record.id()));
  }

  /**
   * A record with some of its fields, each as {@code label: text}.
   *
   * @param labelsAndFields alternating: what to call a field, and its name; no label for the text
   *     alone
   */
  IncidentView.Item item(EvidenceRecord record, String... labelsAndFields) {
    List<String> details = new ArrayList<>();
    for (int i = 0; i < labelsAndFields.length; i += 2) {
      String text = text(record, labelsAndFields[i + 1]).replace('\n', ' ');
      if (!text.isEmpty()) {
        details.add(labelsAndFields[i].isEmpty() ? text : labelsAndFields[i] + ": " + text);
      }
    }
    return new IncidentView.Item(title(record), ref(record), details);
  }

  private static boolean isKept(EvidenceRecord record) {
    return record.truth("confidential").orElse(Boolean.FALSE);
  }
}
