package dev.vertebra.compare;

import dev.vertebra.profile.Project;
import dev.vertebra.profile.RiskMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the project files say. */
final class Settings {
  private Settings() {}

  static List<SettingChange> compare(Side before, Side after) {
    Map<String, String> was = settings(before);
    Map<String, String> is = settings(after);
    Set<String> names = new LinkedHashSet<>(is.keySet());
    names.addAll(was.keySet());
    List<SettingChange> changes = new ArrayList<>();
    for (String name : names) {
      String a = was.getOrDefault(name, "");
      String b = is.getOrDefault(name, "");
      if (!a.equals(b)) {
        changes.add(new SettingChange(name, a, b));
      }
    }
    return changes;
  }

  private static String riskMatrix(RiskMatrix matrix) {
    if (matrix.equals(RiskMatrix.plain())) {
      return "";
    }
    String zones =
        matrix.zones().stream()
            .map(
                row ->
                    row.stream().map(z -> String.valueOf(z.letter())).collect(Collectors.joining()))
            .collect(Collectors.joining(" "));
    return "severity: "
        + String.join(", ", matrix.severity())
        + "; probability: "
        + String.join(", ", matrix.probability())
        + "; zones: "
        + zones;
  }

  private static Map<String, String> settings(Side side) {
    Project project = side.project();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("product name", project.product().name());
    settings.put("manufacturer", project.product().manufacturer());
    settings.put("notice", project.product().notice());
    settings.put("description", project.product().description());
    settings.put("release", project.release());
    settings.put("profile", side.profile().name() + " " + side.profile().version());
    settings.put(
        "catalogues",
        project.catalogues().stream()
            .map(Project.CatalogueChoice::id)
            .collect(Collectors.joining(", ")));
    settings.put("risk matrix", riskMatrix(project.riskMatrix()));
    settings.put("reviews", side.project().reviews() == Project.Reviews.REQUIRED ? "required" : "");
    project
        .notApplicable()
        .forEach(
            n ->
                settings.put(
                    "not applicable "
                        + (n.catalogue().isEmpty() ? "" : n.catalogue() + ":")
                        + n.clause(),
                    n.justification()));
    project.severities().forEach((code, rule) -> settings.put("rule " + code, rule.level()));
    project.waivers().stream()
        .map(w -> w.waiver())
        .forEach(
            w ->
                settings.put(
                    ("waiver " + w.code() + " " + w.record() + " " + w.target()).strip(),
                    w.reason() + " (until " + w.expires() + ", " + w.approver() + ")"));
    return settings;
  }
}
