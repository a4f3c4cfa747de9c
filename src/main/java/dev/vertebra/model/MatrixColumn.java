package dev.vertebra.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the trace matrix may show beside the subject of a row and its holes, which always show: the
 * way from a need to what came of it in the field, from left to right.
 */
public enum MatrixColumn {
  NEED("need", "User need or claim"),
  REQUIREMENT("requirement", "Requirement"),
  RISK("risk", "Risk and control"),
  DESIGN("design", "Design output"),
  DATA("data", "Dataset and split"),
  PROTOCOL("protocol", "Protocol and criteria"),
  RUN("run", "Run or review"),
  RESULT("result", "Result by subgroup"),
  VERDICT("verdict", "Verdict"),
  ANOMALY("anomaly", "Open anomaly and rationale"),
  APPROVAL("approval", "Approval"),
  DEPLOYMENT("deployment", "Deployments"),
  SIGNAL("signal", "Signals and CAPA"),
  STATEMENT("statement", "Statement"),
  ORIGIN("origin", "Derives from"),
  CLAUSE("clause", "Clauses"),
  SOURCE("source", "Source");

  /** Shown unless the project file says otherwise, in this order. */
  public static final List<MatrixColumn> DEFAULT = List.of(values()).subList(0, 13);

  private final String key;
  private final String label;

  MatrixColumn(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** Its name in the project file and in addresses. */
  public String key() {
    return key;
  }

  /** As shown. */
  public String label() {
    return label;
  }

  /** Names of all of them, in their order. */
  public static List<String> keys() {
    return Stream.of(values()).map(MatrixColumn::key).toList();
  }

  /** The column of this name; none when there is no such column. */
  public static Stream<MatrixColumn> named(String key) {
    return Stream.of(values()).filter(c -> c.key.equals(key));
  }
}
