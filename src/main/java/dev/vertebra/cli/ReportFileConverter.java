package dev.vertebra.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code FORMAT=FILE}, such as {@code sarif=build/findings.sarif}. */
final class ReportFileConverter implements ITypeConverter<ReportFile> {

  @Override
  public ReportFile convert(String value) {
    int equals = value.indexOf('=');
    String file = value.substring(equals + 1);
    if (equals < 0 || file.isEmpty()) {
      throw new TypeConversionException(
          "`" + value + "` is not FORMAT=FILE, such as `sarif=findings.sarif`");
    }
    if (file.equals("-")) {
      throw new TypeConversionException("for standard output use --format instead");
    }
    try {
      return new ReportFile(
          new ReportFormatConverter().convert(value.substring(0, equals)), Path.of(file));
    } catch (InvalidPathException e) {
      throw new TypeConversionException("`" + file + "` cannot be the name of a file");
    }
  }
}
