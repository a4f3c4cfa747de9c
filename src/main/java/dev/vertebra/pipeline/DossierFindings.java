package dev.vertebra.pipeline;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.profile.Project;
import dev.vertebra.render.dossier.PdfProblem;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Turns what the dossier could not print into findings at the place to change. */
final class DossierFindings {
  static final Code DOSSIER_PROBLEM = Code.warning("VT501", "dossier-problem");

  private final Compilation compilation;

  DossierFindings(Compilation compilation) {
    this.compilation = compilation;
  }

  /** One finding for each problem. */
  List<Diagnostic> of(List<PdfProblem> problems) {
    return problems.stream().map(this::finding).toList();
  }

  private Diagnostic finding(PdfProblem problem) {
    Span project = Span.wholeFile(Project.FILE);
    return problem.character().isPresent()
        ? Diagnostic.of(
                DOSSIER_PROBLEM,
                firstUse(problem.character().getAsInt()).orElse(project),
                "the dossier cannot print " + problem.message())
            .labelled("prints as [?] in the dossier")
            .helped("write it in letters that the dossier's fonts have, or name it in words")
        : Diagnostic.of(
                DOSSIER_PROBLEM,
                project,
                "the dossier says less than the evidence: " + problem.message())
            .helped("the site shows it whole; report this, for the compiler should manage it");
  }

  /** Where a character stands first: files in the order of the records that they hold. */
  private Optional<Span> firstUse(int codePoint) {
    return compilation.graph().records().stream()
        .map(r -> r.span().file())
        .distinct()
        .flatMap(file -> firstUse(codePoint, file).stream())
        .findFirst();
  }

  private Optional<Span> firstUse(int codePoint, String file) {
    try {
      SourceText text =
          new SourceText(
              file, new String(compilation.sources().bytes(file), StandardCharsets.UTF_8));
      int at = text.text().indexOf(codePoint);
      return at < 0
          ? Optional.empty()
          : Optional.of(text.span(at, at + Character.charCount(codePoint)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " again", e);
    }
  }
}
