package dev.vertebra.render.dossier;

import java.util.function.Consumer;
import org.w3c.dom.Document;

/** One thing a print document must have or must not have, looked at before it is rendered. */
interface MarkupRule {

  /** Reports every place that breaks the rule, in document order. */
  void check(Document document, Consumer<PdfProblem> problems);
}
