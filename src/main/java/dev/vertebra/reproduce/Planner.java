package dev.vertebra.reproduce;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.CommandLine;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.Value;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plans how runs are run again: which program, which arguments, which files. Pure.
 *
 * <p>Nothing is run on files whose bytes are not those on record: the figures that came out would
 * be of something else.
 */
public final class Planner {
  private final TraceGraph graph;
  private final Set<String> files;

  /**
   * @param files the path of every file in the evidence folder
   */
  public Planner(TraceGraph graph, Set<String> files) {
    this.graph = graph;
    this.files = new TreeSet<>(files);
  }

  /** The plan for one run. */
  public RunPlan plan(EvidenceRecord run) {
    String command = run.text("command");
    if (command.isBlank()) {
      return cannot(
          run,
          finding(
                  run,
                  run.idSpan(),
                  "`" + run.id() + "` has no command, so nobody can run it again")
              .targeting("command")
              .labelled("how its result came about is not on record")
              .helped(
                  "write what was run, from the evidence folder: `command: java Program.java …`"));
    }
    CommandLine line = CommandLine.of(command);
    if (line instanceof CommandLine.Refused refused) {
      return cannot(
          run,
          finding(
                  run,
                  place(run, "command"),
                  "the command of `" + run.id() + "` is not one program and its arguments")
              .targeting("command")
              .labelled(refused.why())
              .helped(
                  "put what needs a shell into a program of its own, with its digest on record"));
    }
    Optional<Value.Structure> result = run.structure("result");
    Optional<Sha256> digest = result.flatMap(r -> r.digest("sha256"));
    if (result.isEmpty() || digest.isEmpty()) {
      return cannot(
          run,
          finding(run, run.idSpan(), "`" + run.id() + "` has no result to compare a rerun with")
              .targeting("result")
              .helped("name the result file with its digest"));
    }
    return plan(run, ((CommandLine.Words) line).words(), result.get().text("path"), digest.get());
  }

  private RunPlan plan(EvidenceRecord run, List<String> words, String path, Sha256 digest) {
    List<Diagnostic> wrong = new ArrayList<>();
    List<Input> inputs = inputs(run, path, wrong);
    Set<String> given = new TreeSet<>();
    inputs.forEach(i -> given.add(i.path()));
    words.stream()
        .map(Planner::asPath)
        .filter(w -> files.contains(w) && !given.contains(w) && !w.equals(path))
        .filter(w -> wrong.stream().noneMatch(d -> d.target().equals(w)))
        .distinct()
        .forEach(w -> wrong.add(undeclared(run, w)));
    String program = words.get(0);
    if (wrong.isEmpty() && program.contains("/") && !given.contains(program)) {
      wrong.add(
          finding(
                  run,
                  place(run, "command"),
                  "the program `" + program + "` of `" + run.id() + "` is in no record")
              .targeting(program)
              .labelled("a program in a folder is a file of the evidence")
              .helped("name it in the record of its tool, or name an installed program alone"));
    }
    return wrong.isEmpty()
        ? new RunPlan.Try(run, words, inputs, path, digest)
        : new RunPlan.Cannot(run, wrong);
  }

  /** What a word names, when it names a file: the part behind an option's {@code =}. */
  private static String asPath(String word) {
    String value = word.startsWith("-") ? word.substring(word.indexOf('=') + 1) : word;
    return value.startsWith("./") ? value.substring(2) : value;
  }

  private List<Input> inputs(EvidenceRecord run, String result, List<Diagnostic> wrong) {
    record Same(Sha256 digest, List<RecordId> owners) {}
    Map<String, Same> sound = new TreeMap<>();
    Set<String> told = new TreeSet<>();
    for (Artifact file : InputsOfRun.of(run, graph)) {
      if (file.path().equals(result)) {
        continue;
      }
      if (file.agrees()) {
        List<RecordId> owners =
            sound
                .computeIfAbsent(file.path(), p -> new Same(file.declared(), new ArrayList<>()))
                .owners();
        if (!owners.contains(file.owner())) {
          owners.add(file.owner());
        }
      } else if (told.add(file.path())) {
        wrong.add(unsound(run, file));
      }
    }
    List<Input> inputs = new ArrayList<>();
    sound.forEach(
        (path, same) ->
            inputs.add(new Input(path, same.digest(), same.owners().stream().sorted().toList())));
    return inputs;
  }

  private static Diagnostic unsound(EvidenceRecord run, Artifact file) {
    if (file.state() instanceof Artifact.State.Differs differs) {
      return inputDiffers(run, file.path(), file.digestSpan(), differs.actual());
    }
    String why = file.state() instanceof Artifact.State.Absent absent ? absent.why() : "";
    return finding(
            run,
            file.pathSpan(),
            "`" + run.id() + "` was not run again: its input `" + file.path() + "` is not at hand")
        .targeting(file.path())
        .labelled(why)
        .see(place(run, "command"), "the command that would be run")
        .helped("put the file there; what cannot be kept here cannot be shown again here");
  }

  /** An input's bytes are not those on record. */
  static Diagnostic inputDiffers(EvidenceRecord run, String path, Span place, Sha256 actual) {
    return Diagnostic.of(
            ReproduceCodes.INPUT_DIFFERS,
            place,
            "`"
                + run.id()
                + "` was not run again: the bytes of its input `"
                + path
                + "` are not those on record")
        .about(run.id().value())
        .targeting(path)
        .labelled("the file's SHA-256 is " + actual.brief() + "…")
        .see(place(run, "command"), "the command that would be run")
        .helped("restore the file; a run on other bytes is another run");
  }

  private static Diagnostic undeclared(EvidenceRecord run, String path) {
    return Diagnostic.of(
            ReproduceCodes.INPUT_UNDECLARED,
            place(run, "command"),
            "the command of `"
                + run.id()
                + "` names `"
                + path
                + "`, and no record that the run rests on names that file")
        .about(run.id().value())
        .targeting(path)
        .labelled("it would be read without a digest")
        .helped(
            "name it in the record that owns it (dataset, component, tool, protocol), or in"
                + " `inputs:` of the run");
  }

  /** A finding that says why a run cannot be run again. */
  static Diagnostic finding(EvidenceRecord run, Span place, String message) {
    return Diagnostic.of(ReproduceCodes.NOT_RERUNNABLE, place, message).about(run.id().value());
  }

  /** Where a field stands, or else the id. */
  static Span place(EvidenceRecord run, String field) {
    return run.value(field).map(Value::span).orElseGet(run::idSpan);
  }

  private static RunPlan cannot(EvidenceRecord run, Diagnostic why) {
    return new RunPlan.Cannot(run, List.of(why));
  }
}
