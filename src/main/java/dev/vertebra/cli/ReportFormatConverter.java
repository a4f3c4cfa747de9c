package dev.vertebra.cli;

import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.report.ReportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A form of a report by its name; case does not matter. */
final class ReportFormatConverter implements ITypeConverter<ReportFormat> {

  @Override
  public ReportFormat convert(String name) {
    String label = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.label().equals(label))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static TypeConversionException unknown(String name) {
    List<String> known = Arrays.stream(ReportFormat.values()).map(ReportFormat::label).toList();
    List<String> meant = Suggestions.help(name, known);
    return new TypeConversionException(
        "there is no format `"
            + name
            + "`; "
            + (meant.isEmpty() ? "there are " + String.join(", ", known) : meant.get(0)));
  }
}
