package dev.vertebra.render.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample dossier, for the eye and for processes with another locale or zone. */
final class SampleMain {

  private SampleMain() {}

  /**
   * Writes the file and prints what is wrong with it.
   *
   * @param arguments target file, repetitions
   */
  public static void main(String[] arguments) throws IOException {
    PdfResult result = new PdfEngine().render(SampleDossier.source(Integer.parseInt(arguments[1])));
    result.problems().forEach(System.out::println);
    Files.write(Path.of(arguments[0]), result.pdf().orElseThrow().toArray());
  }
}
