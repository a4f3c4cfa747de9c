package dev.vertebra.analyse;

import dev.vertebra.profile.Stage;
import java.util.Locale;
import java.util.Map;

/** What a reader of a thread looks for at a stage of which it holds nothing. */
final class StageExpectations {
  private static final Map<String, String> WORDS =
      Map.of(
          "intended-use", "an intended use that it leads back to",
          "requirements-and-risks", "a requirement, claim, risk or control that it serves",
          "dataset-lineage", "the data that it was trained or measured on",
          "model", "a component or model version that puts it into effect",
          "validation", "a protocol and an executed run that show it",
          "release", "a release decision that rests on it",
          "post-market", "a deployment, or a signal from the field once there is one",
          "corrective-action",
              "a corrective action or a change; none is owed before something asks for it");

  private StageExpectations() {}

  static String of(Stage stage) {
    String words = WORDS.get(stage.name());
    return words == null ? "a record of " + stage.title().toLowerCase(Locale.ROOT) : words;
  }
}
