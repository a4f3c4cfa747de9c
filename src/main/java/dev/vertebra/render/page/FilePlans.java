package dev.vertebra.render.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What each file has to hold, as data. Sources: ISO 13485 4.2.3, 7.3.10, 7.5.1, 8.2.2, 8.5.2 and
 * 8.5.3 (numbers and short titles), 21 CFR 820.35(a) and (c), 820.45; the wording is ours.
 */
final class FilePlans {
  /** Design and development file. */
  static final List<FilePlace> DESIGN =
      List.of(
          new FilePlace(
              "Plan",
              "7.3.2",
              "7.3.2",
              "stages, reviews, responsibilities, and how outputs are traced to inputs",
              s -> s.naming("7.3.2")),
          new FilePlace(
              "Intended use and claims",
              "7.3.3",
              "",
              "for whom, by whom, where, for which decision, and what is said of it",
              s -> s.inForce("intended-use", "claim")),
          new FilePlace(
              "Inputs", "7.3.3", "", "requirements in force", s -> s.inForce("requirement")),
          new FilePlace(
              "Risk management",
              "7.1, 7.3.3",
              "",
              "risks and what controls them",
              s -> s.inForce("risk", "risk-control")),
          new FilePlace(
              "Outputs",
              "7.3.4",
              "",
              "the model version, its components and its labels",
              s ->
                  s.subject()
                      .and(s.targets("composed-of"))
                      .and(s.sources("describes", "label"))
                      .and(s.system())),
          new FilePlace(
              "Data behind the outputs",
              "7.3.4",
              "",
              "what the model learned from",
              s -> s.targets("trained-on")),
          new FilePlace(
              "Reviews",
              "7.3.5",
              "7.3.5",
              "design reviews that took place",
              s -> s.inForce("design-review")),
          new FilePlace(
              "Verification",
              "7.3.6",
              "7.3.6",
              "runs on this version that verify requirements and controls, and their protocols",
              s -> {
                Found runs = s.runsVerifying("requirement", "risk-control");
                return s.protocolsOf(runs).and(runs);
              }),
          new FilePlace(
              "Validation",
              "7.3.7",
              "7.3.7",
              "runs on this version that verify claims, and their protocols",
              s -> {
                Found runs = s.runsVerifying("claim");
                return s.protocolsOf(runs).and(runs);
              }),
          new FilePlace(
              "Transfer",
              "7.3.8",
              "7.3.8",
              "that what was developed is what is built and delivered",
              s -> s.naming("7.3.8")),
          new FilePlace(
              "Changes",
              "7.3.9",
              "7.3.9",
              "change requests, agreed or carried out",
              s -> s.inForce("change-request")),
          new FilePlace(
              "Release",
              "7.3.8, 8.2.6",
              "",
              "the decision to release this version",
              FileScope::decisions));

  /** Medical device file. */
  static final List<FilePlace> DEVICE =
      List.of(
          new FilePlace(
              "General description and intended use",
              "4.2.3",
              "",
              "the device and what it is for",
              s -> s.inForce("device", "intended-use")),
          new FilePlace(
              "Labels and instructions for use",
              "4.2.3, 820.45",
              "",
              "what users are told",
              s -> s.inForce("label")),
          new FilePlace(
              "Specifications",
              "4.2.3",
              "",
              "requirements, and the components of the version that meets them",
              s -> s.inForce("requirement").and(s.targets("composed-of"))),
          new FilePlace(
              "How it is built",
              "4.2.3, 7.5.1",
              "",
              "the version with its digest, the data and tools it is made with, the procedures",
              s ->
                  s.subject()
                      .and(s.system())
                      .and(s.targets("trained-on"))
                      .and(s.targets("composed-of", "produced-with"))
                      .and(s.naming("7.5.1"))),
          new FilePlace(
              "Storage, handling and delivery",
              "4.2.3, 7.5.11",
              "7.5.11",
              "how it is kept unchanged until it is in use",
              s -> s.naming("7.5.11")),
          new FilePlace(
              "Measuring and monitoring",
              "4.2.3, 8.2.6",
              "",
              "which figure is good enough, and how it is measured",
              s -> s.inForce("protocol").and(s.naming("8.2.6"))),
          new FilePlace(
              "Installation",
              "4.2.3, 7.5.3",
              "7.5.3",
              "how it is installed, and how that is verified",
              s -> s.naming("7.5.3")),
          new FilePlace(
              "Servicing", "4.2.3, 7.5.4", "7.5.4", "how it is serviced", s -> s.naming("7.5.4")));

  /** Device or batch record of one released version. */
  static final List<FilePlace> BATCH =
      List.of(
          new FilePlace(
              "What was built",
              "7.5.1",
              "",
              "the version, its components and the digest that identifies it",
              s -> s.subject().and(s.targets("composed-of")).and(s.system())),
          new FilePlace(
              "How it was built",
              "7.5.1, 7.5.6",
              "",
              "data it was trained on, and tools",
              s -> s.targets("trained-on").and(s.targets("composed-of", "produced-with"))),
          new FilePlace(
              "Checks before release",
              "8.2.6",
              "",
              "runs that the decision rests on, with their verdicts",
              FileScope::accepted),
          new FilePlace("Release", "8.2.6", "", "who released it, when", FileScope::decisions),
          new FilePlace(
              "UDI",
              "7.5.8, 820.35(c)",
              "",
              "the identifier recorded for the device and for each delivery, or why there is none",
              s ->
                  s.fields(s.targets("for-device"), "udi-di")
                      .and(s.fields(s.sourcesSince("deploys", "deployment"), "udi"))),
          new FilePlace(
              "Labels",
              "820.45",
              "",
              "labels and instructions for use of this version",
              s -> s.sourcesSince("describes", "label")),
          new FilePlace(
              "Where it went",
              "7.5.9.1",
              "",
              "each delivery",
              s -> s.sourcesSince("deploys", "deployment")));

  /** Record of one complaint. */
  static final List<FilePlace> COMPLAINT =
      List.of(
          new FilePlace(
              "Device name",
              "820.35(a)(1)",
              "",
              "by way of where it was observed",
              s ->
                  s.targets("observed-in", "deploys", "for-device")
                      .and(s.targets("observed-in", "for-device"))),
          new FilePlace(
              "Date received", "820.35(a)(2)", "", "day of receipt", s -> s.field("received")),
          new FilePlace(
              "UDI or other identification",
              "820.35(a)(3)",
              "",
              "the delivery and version that it was observed in",
              s ->
                  s.fields(s.targets("observed-in"), "udi")
                      .and(s.targets("observed-in", "deploys"))
                      .and(s.targets("observed-in"))),
          new FilePlace(
              "Complainant",
              "820.35(a)(4)",
              "",
              "name, address and phone",
              s -> s.field("complainant")),
          new FilePlace(
              "Nature and details", "820.35(a)(5)", "", "what was said", s -> s.field("nature")),
          new FilePlace(
              "Correction or corrective action",
              "820.35(a)(6)",
              "",
              "what was done, or that nothing was",
              s -> s.field("correction").and(s.sources("addresses", "capa"))),
          new FilePlace(
              "Reply",
              "820.35(a)(7)",
              "",
              "to the complainant, or that there was none",
              s -> s.field("reply")),
          new FilePlace(
              "Review, evaluation, investigation",
              "8.2.2, 820.35(a)",
              "",
              "what was found, or why nothing had to be investigated",
              s -> s.field("investigation")),
          new FilePlace(
              "Decision on reporting",
              "8.2.3, 820.10(b)(3)",
              "",
              "whether it is reportable (MDR), and why",
              FilePlans::reporting),
          new FilePlace(
              "Risk", "7.1, 8.2.1", "", "the risk that it touches", s -> s.targets("concerns")),
          new FilePlace(
              "Disposition", "8.2.2", "", "what came of it, and when", FilePlans::disposition));

  /** Record of one corrective or preventive action. */
  static final List<FilePlace> CAPA =
      List.of(
          new FilePlace(
              "What it answers",
              "8.5.2, 8.5.3",
              "",
              "complaints, signals, nonconformities, anomalies, audits",
              s -> s.targets("addresses")),
          new FilePlace("Opened", "8.5.2", "", "day of opening", s -> s.field("opened")),
          new FilePlace("Cause", "8.5.2", "", "the root cause", s -> s.field("root-cause")),
          new FilePlace("Action", "8.5.2", "", "what was decided", s -> s.field("action")),
          new FilePlace(
              "No harm elsewhere",
              "8.5.2",
              "",
              "that the action harms neither the product nor its conformity to requirements",
              s -> s.field("verification")),
          new FilePlace(
              "Effectiveness",
              "8.5.2",
              "",
              "whether it worked, and how that was checked",
              FilePlans::effectiveness),
          new FilePlace(
              "What changed",
              "8.5.2, 7.3.9",
              "",
              "changes, procedures and training that came of it",
              s -> s.targets("results-in")),
          new FilePlace("Closed", "8.5.2", "", "day of closing", s -> s.field("closed")));

  private FilePlans() {}

  private static Found reporting(FileScope scope) {
    List<String> texts = new ArrayList<>();
    scope
        .about()
        .filter(s -> !s.text("reportable").isBlank())
        .ifPresent(s -> texts.add("Reportable: " + s.text("reportable") + ". " + reason(scope)));
    return scope.sources("decides-on", "regulatory-decision").and(Found.text(texts));
  }

  private static String reason(FileScope scope) {
    return String.join(" ", scope.field("reportability-rationale").texts());
  }

  private static Found disposition(FileScope scope) {
    Found text = scope.field("disposition");
    if (text.isEmpty()) {
      return text;
    }
    return text.and(
        Found.text(
            scope.about().stream()
                .flatMap(
                    s ->
                        s.calendarDay("disposed").stream()
                            .map(
                                day ->
                                    "Disposed of on "
                                        + day
                                        + s.calendarDay("received")
                                            .map(r -> took(r.until(day, ChronoUnit.DAYS)))
                                            .orElse("")
                                        + s.whole("limit")
                                            .map(l -> ", limit " + l + " days")
                                            .orElse(", no limit set")
                                        + "."))
                .toList()));
  }

  private static String took(long days) {
    return ", after " + days + (days == 1 ? " day" : " days");
  }

  private static Found effectiveness(FileScope scope) {
    return Found.text(
        scope.about().flatMap(s -> s.structure("effectiveness")).stream()
            .map(
                e ->
                    "Checked on "
                        + e.text("checked")
                        + ": "
                        + e.truth("effective")
                            .map(t -> t ? "effective" : "not effective")
                            .orElse("no word")
                        + ". "
                        + e.text("method"))
            .toList());
  }
}
