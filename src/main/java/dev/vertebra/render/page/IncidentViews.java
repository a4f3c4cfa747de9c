package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.RunAssessment;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.render.page.IncidentView.Item;
import dev.vertebra.render.page.IncidentView.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Follows each signal to its cause and to the release that answers it. */
final class IncidentViews {
  private final TraceGraph graph;
  private final OpenFields open;

  IncidentViews(Publication publication, Refs refs) {
    this.graph = publication.graph();
    this.open = new OpenFields(publication.profile(), refs);
  }

  /** Every signal of the list, in its order. */
  List<IncidentView> of(List<EvidenceRecord> signals) {
    return signals.stream().map(this::view).toList();
  }

  private IncidentView view(EvidenceRecord signal) {
    List<EvidenceRecord> places = of(graph.targets(signal.id(), "observed-in"), "deployment");
    List<EvidenceRecord> versions =
        distinct(
            Stream.concat(
                of(graph.targets(signal.id(), "observed-in"), "model-version").stream(),
                targets(places, "deploys")));
    List<EvidenceRecord> actions = graph.sources(signal.id(), "addresses");
    List<EvidenceRecord> changes = changes(signal, actions);
    List<EvidenceRecord> runs = runs(signal, changes);
    return new IncidentView(
        open.title(signal),
        open.ref(signal),
        open.text(signal, "signal-type"),
        open.text(signal, "received"),
        List.of(
            place(places),
            version(versions),
            parts(versions),
            data(versions),
            risk(signal),
            cause(signal, actions),
            change(signal, changes),
            proof(signal, changes, runs),
            release(signal, changes, runs)));
  }

  private Step place(List<EvidenceRecord> places) {
    return step(
        "Place",
        "Where was it seen?",
        places.stream()
            .map(p -> open.item(p, "site", "site", "UDI", "udi", "in use since", "deployed"))
            .toList(),
        places.isEmpty() ? "No place of use is on file for it." : "");
  }

  private Step version(List<EvidenceRecord> versions) {
    return step(
        "Version",
        "Which version was running there?",
        versions.stream().map(this::version).toList(),
        versions.isEmpty() ? "No version of the product is on file for it." : "");
  }

  private Item version(EvidenceRecord version) {
    Item item = open.item(version, "release", "release");
    List<String> details = new ArrayList<>(item.details());
    graph
        .system(version.id())
        .ifPresent(s -> details.add("fingerprint (SHA-256): " + s.computed().hex()));
    return new Item(item.text(), item.record(), details);
  }

  private Step parts(List<EvidenceRecord> versions) {
    List<EvidenceRecord> parts = distinct(targets(versions, "composed-of"));
    return step(
        "Parts",
        "What is that version made of?",
        parts.stream().map(p -> open.item(p, "", "role")).toList(),
        parts.isEmpty() ? "Its parts are not on file." : "");
  }

  private Step data(List<EvidenceRecord> versions) {
    List<EvidenceRecord> data = distinct(targets(versions, "trained-on"));
    return step(
        "Data",
        "Which data did it learn from?",
        data.stream().map(d -> open.item(d, "rows", "rows", "collected", "collected")).toList(),
        data.isEmpty() ? "The data that it learned from are not on file." : "");
  }

  private Step risk(EvidenceRecord signal) {
    List<EvidenceRecord> risks = graph.targets(signal.id(), "concerns");
    return step(
        "Risk",
        "Which known risk does it touch?",
        risks.stream().map(r -> open.item(r, "possible harm", "harm")).toList(),
        risks.isEmpty() ? "It is tied to no risk in the risk file." : "");
  }

  /** Without a corrective action, what was found when it was looked into. */
  private Step cause(EvidenceRecord signal, List<EvidenceRecord> actions) {
    String question = "What caused it?";
    if (actions.isEmpty() && !open.text(signal, "investigation").isEmpty()) {
      return new Step(
          "Cause",
          question,
          List.of(open.item(signal, "what was found", "investigation")),
          "No corrective action was opened.",
          List.of());
    }
    boolean isFound = actions.stream().anyMatch(a -> !a.text("root-cause").isBlank());
    return step(
        "Cause",
        question,
        actions.stream()
            .map(a -> open.item(a, "root cause", "root-cause", "action", "action"))
            .toList(),
        isFound
            ? ""
            : actions.isEmpty()
                ? "Nothing says what was found when it was looked into."
                : "The corrective action names no root cause yet.");
  }

  private Step change(EvidenceRecord signal, List<EvidenceRecord> changes) {
    List<Item> items = new ArrayList<>();
    for (EvidenceRecord change : changes) {
      Item item = open.item(change, "why", "reason", "in effect since", "implemented");
      List<String> details = new ArrayList<>(item.details());
      String what =
          String.join(
              "; ", graph.targets(change.id(), "changes").stream().map(open::title).toList());
      if (item.record().isPresent() && !what.isEmpty()) {
        details.add("changes: " + what);
      }
      items.add(new Item(item.text(), item.record(), details));
    }
    if (isSettled(signal, changes)) {
      return new Step(
          "Change",
          "What was changed because of it?",
          List.of(open.item(signal, "what was decided", "disposition")),
          "Nothing was changed.",
          List.of());
    }
    return step(
        "Change",
        "What was changed because of it?",
        items,
        changes.isEmpty() ? "No change is on file that it led to." : "");
  }

  /** Whether it was decided without a change. */
  private boolean isSettled(EvidenceRecord signal, List<EvidenceRecord> changes) {
    return changes.isEmpty()
        && graph.sources(signal.id(), "addresses").isEmpty()
        && !open.text(signal, "disposition").isEmpty();
  }

  private static Step notAsked(String label, String question) {
    return new Step(label, question, List.of(), "Nothing was changed, so none is owed.", List.of());
  }

  private Step proof(
      EvidenceRecord signal, List<EvidenceRecord> changes, List<EvidenceRecord> runs) {
    String question = "How was the change shown to work?";
    if (isSettled(signal, changes)) {
      return notAsked("Validation", question);
    }
    List<Item> items = new ArrayList<>();
    for (EvidenceRecord run : runs) {
      Item item = open.item(run, "run on", "executed");
      List<String> details = new ArrayList<>(item.details());
      graph
          .run(run.id())
          .map(RunAssessment::verdict)
          .ifPresent(v -> details.add("acceptance criteria " + v.label().replace('-', ' ')));
      items.add(new Item(item.text(), item.record(), details));
    }
    List<String> missing = new ArrayList<>();
    for (EvidenceRecord protocol : distinct(targets(changes, "requires"))) {
      if (runs.stream().noneMatch(r -> graph.targets(r.id(), "follows").contains(protocol))) {
        missing.add(
            "Was to be run again, and no run since then is on file: " + open.title(protocol) + ".");
      }
    }
    if (items.isEmpty() && missing.isEmpty()) {
      missing.add("No validation after a change is on file for it.");
    }
    return new Step("Validation", question, items, "", missing);
  }

  private Step release(
      EvidenceRecord signal, List<EvidenceRecord> changes, List<EvidenceRecord> runs) {
    String question = "Which release brought it to users?";
    if (isSettled(signal, changes)) {
      return notAsked("Release", question);
    }
    List<EvidenceRecord> decisions =
        distinct(runs.stream().flatMap(r -> graph.sources(r.id(), "accepts").stream()));
    return step(
        "Release",
        question,
        decisions.stream()
            .map(
                d ->
                    open.item(
                        d, "release", "release", "decision", "decision", "decided", "decided"))
            .toList(),
        !decisions.isEmpty() ? "" : "No release decision rests on a validation after the change.");
  }

  /** Caused by the signal or by what addresses it, or what such an action resulted in. */
  private List<EvidenceRecord> changes(EvidenceRecord signal, List<EvidenceRecord> actions) {
    return of(
        distinct(
            Stream.of(
                    graph.sources(signal.id(), "caused-by").stream(),
                    actions.stream().flatMap(a -> graph.sources(a.id(), "caused-by").stream()),
                    targets(actions, "results-in"))
                .flatMap(Function.identity())),
        "change-request");
  }

  /** Runs of the protocols that the changes ask for, since the signal was received. */
  private List<EvidenceRecord> runs(EvidenceRecord signal, List<EvidenceRecord> changes) {
    Optional<LocalDate> since = signal.calendarDay("received");
    return distinct(
            targets(changes, "requires").flatMap(p -> graph.sources(p.id(), "follows").stream()))
        .stream()
        .filter(
            r ->
                since.isEmpty()
                    || r.calendarDay("executed").filter(d -> !d.isBefore(since.get())).isPresent())
        .toList();
  }

  private Stream<EvidenceRecord> targets(List<EvidenceRecord> records, String relation) {
    return records.stream().flatMap(r -> graph.targets(r.id(), relation).stream());
  }

  private static List<EvidenceRecord> of(List<EvidenceRecord> records, String kind) {
    return records.stream().filter(r -> r.kind().equals(kind)).toList();
  }

  private static List<EvidenceRecord> distinct(Stream<EvidenceRecord> records) {
    Map<RecordId, EvidenceRecord> byId = new TreeMap<>();
    records.forEach(r -> byId.put(r.id(), r));
    return List.copyOf(byId.values());
  }

  private static Step step(String label, String question, List<Item> items, String missing) {
    return new Step(label, question, items, "", missing.isEmpty() ? List.of() : List.of(missing));
  }
}
