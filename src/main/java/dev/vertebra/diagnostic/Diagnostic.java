package dev.vertebra.diagnostic;

import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One finding. Build it with {@link #of} and the {@code with…} methods; every method returns a new
 * value.
 *
 * @param code the kind of finding
 * @param severity how much it matters in this project
 * @param span the place to change
 * @param subject id of the record that it is about, or empty when it is about a file
 * @param target what of the record it is about: the other end of a link, a field, a clause, a
 *     subgroup; empty when the code says it all. Code, subject and target stay the same when lines
 *     move
 * @param message one sentence without a full stop; names in backticks
 * @param label what stands under the caret; may be empty
 * @param related other places
 * @param help what to do
 * @param breaks facts that cannot be relied on because of this finding
 * @param restsOn facts without which this finding might not stand
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String subject,
    String target,
    String message,
    String label,
    List<Related> related,
    List<String> help,
    List<Fact> breaks,
    List<Fact> restsOn) {

  /** By place, then code, then message: the order in which findings are shown. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::subject)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    if (message.isBlank()) {
      throw new IllegalArgumentException(code.id() + " without a message");
    }
    related = List.copyOf(related);
    help = List.copyOf(help);
    breaks = List.copyOf(breaks);
    restsOn = List.copyOf(restsOn);
  }

  /** A finding of the code's own severity. */
  public static Diagnostic of(Code code, Span span, String message) {
    return new Diagnostic(
        code,
        code.severity(),
        span,
        "",
        "",
        message,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same finding about the record of this id. */
  public Diagnostic about(String recordId) {
    return new Diagnostic(
        code, severity, span, recordId, target, message, label, related, help, breaks, restsOn);
  }

  /** The same finding about this {@link #target} of its record. */
  public Diagnostic targeting(String other) {
    return new Diagnostic(
        code, severity, span, subject, other, message, label, related, help, breaks, restsOn);
  }

  /** The same finding at another severity. */
  public Diagnostic at(Severity other) {
    return new Diagnostic(
        code, other, span, subject, target, message, label, related, help, breaks, restsOn);
  }

  /** The same finding with a text under its caret. */
  public Diagnostic labelled(String text) {
    return new Diagnostic(
        code, severity, span, subject, target, message, text, related, help, breaks, restsOn);
  }

  /** The same finding with one more place. */
  public Diagnostic see(Span place, String text) {
    return new Diagnostic(
        code,
        severity,
        span,
        subject,
        target,
        message,
        label,
        plus(related, new Related(place, text)),
        help,
        breaks,
        restsOn);
  }

  /** The same finding with one more line of help. */
  public Diagnostic helped(String text) {
    return new Diagnostic(
        code,
        severity,
        span,
        subject,
        target,
        message,
        label,
        related,
        plus(help, text),
        breaks,
        restsOn);
  }

  /** The same finding, which also breaks {@code fact}. */
  public Diagnostic breaking(Fact fact) {
    return new Diagnostic(
        code,
        severity,
        span,
        subject,
        target,
        message,
        label,
        related,
        help,
        plus(breaks, fact),
        restsOn);
  }

  /** The same finding, which also rests on {@code fact}. */
  public Diagnostic restingOn(Fact fact) {
    return new Diagnostic(
        code,
        severity,
        span,
        subject,
        target,
        message,
        label,
        related,
        help,
        breaks,
        plus(restsOn, fact));
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
