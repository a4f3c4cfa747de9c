package dev.vertebra.read.text;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where in the evidence the reader is: the file, the record that it belongs to, and what cannot be
 * relied on when something is wrong here. Findings of all scopes of a file go to one list.
 */
public final class Scope {
  private final SourceText text;
  private final String subject;
  private final String target;
  private final Supplier<List<Fact>> breaks;
  private final List<Diagnostic> found;

  private Scope(
      SourceText text,
      String subject,
      String target,
      Supplier<List<Fact>> breaks,
      List<Diagnostic> found) {
    this.text = text;
    this.subject = subject;
    this.target = target;
    this.breaks = breaks;
    this.found = found;
  }

  /** The scope of a whole file, whose findings are added to {@code found}. */
  public static Scope of(SourceText text, List<Diagnostic> found) {
    return new Scope(text, "", "", List::of, found);
  }

  /** The same place, inside the record of this id. */
  public Scope about(String recordId) {
    return new Scope(text, recordId, target, breaks, found);
  }

  /** The same place, at a field of what is being read: the target of findings here. */
  public Scope at(String field) {
    return new Scope(text, subject, target.isEmpty() ? field : target + "." + field, breaks, found);
  }

  /**
   * The same place, where a finding breaks these facts, too. They are asked for when one is made.
   */
  public Scope breaking(Supplier<List<Fact>> facts) {
    Supplier<List<Fact>> both =
        () -> {
          List<Fact> all = new ArrayList<>(breaks.get());
          all.addAll(facts.get());
          return all;
        };
    return new Scope(text, subject, target, both, found);
  }

  /** The same place, where a finding breaks nothing but what it says itself. */
  public Scope bare() {
    return new Scope(text, subject, target, List::of, found);
  }

  /** The same place, its findings added to another list. */
  public Scope into(List<Diagnostic> other) {
    return new Scope(text, subject, target, breaks, other);
  }

  /** The file. */
  public SourceText text() {
    return text;
  }

  /** Id of the record; empty outside of one. */
  public String subject() {
    return subject;
  }

  /** The span between two offsets of the file. */
  public Span span(int start, int end) {
    return text.span(start, end);
  }

  /** A finding here. It counts once it is {@link #add added}. */
  public Diagnostic finding(Code code, Span span, String message) {
    Diagnostic diagnostic = Diagnostic.of(code, span, message).about(subject).targeting(target);
    for (Fact fact : breaks.get()) {
      diagnostic = diagnostic.breaking(fact);
    }
    return diagnostic;
  }

  /** Adds a finding. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Number of findings so far. */
  public int count() {
    return found.size();
  }
}
