package dev.vertebra.render.page;

import java.util.List;
import java.util.Map;

/**
 * Which rules of this compiler ask the OAI examples of CP 7382.850, and how. An example that no
 * rule asks stands here without any: it is never taken as passed.
 */
final class NegativeTests {
  /**
   * A rule that asks part of an example.
   *
   * @param code the rule's code
   * @param reason how it asks the example
   */
  record Test(String code, String reason) {}

  /**
   * What is known of an example.
   *
   * @param tests rules that ask it
   * @param limit what they do not ask; may be empty
   */
  record Example(List<Test> tests, String limit) {
    Example {
      tests = List.copyOf(tests);
    }
  }

  private static final String ASSESSED = "its impact was assessed, with a day and reasons";

  private static final Map<String, Example> EXAMPLES =
      Map.of(
          "OAI.nonconforming-distributed",
          new Example(
              List.of(
                  new Test(
                      "VT362", "each deployment runs a released version that was not taken back"),
                  new Test("VT363", "open anomalies and nonconformities were weighed at release"),
                  new Test("VT365", "no failed run was accepted without a restriction"),
                  new Test("VT376", "each nonconformity says how it was dealt with")),
              "Whether a defect can injure is a judgement in the risk file, which no rule makes."),
          "OAI.no-risk-process",
          new Example(
              List.of(
                  new Test("VT331", "each risk has a control"),
                  new Test("VT333", "each residual risk was judged"),
                  new Test("VT337", "each risk was accepted and weighed at release"),
                  new Test("VT377", "procedures in force were approved before")),
              "They ask what the process left behind. Whether its procedure says who, when and how"
                  + " field data feeds it, a person has to read."),
          "OAI.poor-data-analysis",
          new Example(
              List.of(
                  new Test("VT354", "each closed signal says what was investigated and found"),
                  new Test("VT351", "each signal is tied to a risk and decided on"),
                  new Test("VT352", "each signal was disposed of within its time")),
              "Whether an analysis is good, no rule can tell."),
          "OAI.repeat",
          new Example(
              List.of(
                  new Test("VT356", "no signal on the same risk came after a CAPA was closed"),
                  new Test("VT353", "each closed CAPA has a check that says it was effective")),
              ""),
          "OAI.feedback-not-in-risk",
          new Example(
              List.of(
                  new Test("VT351", "each signal is tied to a risk"),
                  new Test("VT356", "a signal after a CAPA reopens the question")),
              ""),
          "OAI.design-changes-uncontrolled",
          new Example(
              List.of(
                  new Test("VT325", "no change was implemented before its impact was assessed"),
                  new Test("VT341", "for each change, " + ASSESSED),
                  new Test("VT342", "each change names what has to be verified again"),
                  new Test("VT343", "each component that differs has a change request"),
                  new Test("VT346", "what has to be verified again was run")),
              ""),
          "OAI.process-changes-uncontrolled",
          new Example(
              List.of(
                  new Test(
                      "VT341", "for each change of a tool, program or procedure too, " + ASSESSED),
                  new Test("VT347", "what took another's place has a change request"),
                  new Test("VT372", "each tool was validated at the version in use")),
              "Whether processes are monitored between changes, no rule asks."),
          "OAI.unsubmitted-change",
          new Example(
              List.of(
                  new Test("VT348", "what is said to need a submission has a regulatory decision"),
                  new Test("VT341", "each change has a decision on submission with reasons")),
              "Whether the decision is right, no rule can tell."));

  private NegativeTests() {}

  /** What is known of an example; without tests when no rule of this compiler asks it. */
  static Example of(String example) {
    return EXAMPLES.getOrDefault(example, new Example(List.of(), ""));
  }

  /** Every code that an example is asked by. */
  static List<String> codes() {
    return EXAMPLES.values().stream()
        .flatMap(e -> e.tests().stream())
        .map(Test::code)
        .distinct()
        .sorted()
        .toList();
  }
}
