package dev.vertebra.render.dossier;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId.LogMessageId0Param;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;

/**
 * Collects what the layout engine would only log: every warning becomes a problem.
 *
 * <p>The engine tells a consumer only while its logging is on, so logging stays on and goes to a
 * logger that prints nothing.
 */
final class LayoutMessages implements Consumer<Diagnostic> {

  /** Said about the XMP packet that the engine writes and {@link DocumentIdentity} replaces. */
  private static final Set<Object> ABOUT_REPLACED_PARTS =
      Set.of(LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_DESCRIPTION_PROVIDED);

  private final List<PdfProblem> problems = new ArrayList<>();

  /** Starts listening; process-wide and idempotent. */
  LayoutMessages() {
    XRLog.setLoggerImpl(new Silence());
    XRLog.setLoggingEnabled(true);
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    boolean warning = diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    if (warning && !ABOUT_REPLACED_PARTS.contains(diagnostic.getLogMessageId())) {
      String cause = diagnostic.hasError() ? " (" + diagnostic.getError() + ")" : "";
      problems.add(new PdfProblem(Kind.LAYOUT, diagnostic.getFormattedMessage() + cause));
    }
  }

  /** What was said so far. */
  List<PdfProblem> problems() {
    return List.copyOf(problems);
  }

  private static final class Silence implements XRLogger {
    @Override
    public void log(String where, Level level, String message) {
      // The consumer has it.
    }

    @Override
    public void log(String where, Level level, String message, Throwable error) {
      // The consumer has it.
    }

    @Override
    public void setLevel(String logger, Level level) {
      // Nothing is printed at any level.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
      return false;
    }
  }
}
