package dev.vertebra.check;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Value;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Records that a text names by their ids without linking them. */
public final class Mentions {
  /** Whatever may be an id; a full stop after it belongs to the sentence. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");

  private Mentions() {}

  /** Each record that the text names, in the order of the text. */
  public static Stream<EvidenceRecord> in(Value.Text text, Inspection inspection) {
    return WORD.matcher(text.text())
        .results()
        .map(MatchResult::group)
        .filter(RecordId::isValid)
        .distinct()
        .flatMap(id -> inspection.graph().find(new RecordId(id)).stream());
  }

  /** The texts among a record's own fields, in the author's order. */
  public static Stream<Value.Text> texts(EvidenceRecord record) {
    return record.fields().values().stream()
        .map(field -> field.value())
        .filter(Value.Text.class::isInstance)
        .map(Value.Text.class::cast);
  }
}
