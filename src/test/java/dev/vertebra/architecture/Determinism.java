package dev.vertebra.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Calls whose outcome depends on the machine, the day or chance. */
final class Determinism {
  private static final Set<String> ANY_ARGUMENTS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.security.SecureRandom.<init>",
          "java.util.Date.<init>",
          "java.util.Calendar.getInstance",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.nio.charset.Charset.defaultCharset",
          "java.net.InetAddress.getLocalHost",
          "java.nio.file.Files.list",
          "java.nio.file.Files.walk",
          "java.io.File.list",
          "java.io.File.listFiles",
          "java.lang.String.formatted");

  /** Overloads that fall back to the default locale, charset or seed. */
  private static final Set<String> WITH_THESE =
      Set.of(
          "java.util.Random.<init>()",
          "java.util.Collections.shuffle(java.util.List)",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>([B)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.text.SimpleDateFormat.<init>(java.lang.String)",
          "java.text.DecimalFormat.<init>(java.lang.String)",
          "java.text.NumberFormat.getInstance()",
          "java.text.Collator.getInstance()");

  /** Reviews are acts of persons at a time; see decision 8. */
  private static final String CLOCK = ".cli.WallClock";

  private Determinism() {}

  static List<ArchRule> rules(String root) {
    return List.of(
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .doNotHaveFullyQualifiedName(root + CLOCK)
            .should()
            .callCodeUnitWhere(
                DescribedPredicate.describe(
                    "asks the machine, the clock or chance", Determinism::isBanned))
            .as("the same input gives the same bytes, on any machine, in any locale, on any day"));
  }

  private static boolean isBanned(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String target = owner + "." + call.getTarget().getName();
    String parameters =
        String.join(
            ", ", call.getTarget().getRawParameterTypes().stream().map(t -> t.getName()).toList());
    return ANY_ARGUMENTS.contains(target)
        || WITH_THESE.contains(target + "(" + parameters + ")")
        || (owner.startsWith("java.time.")
            && (call.getTarget().getName().equals("now")
                || call.getTarget().getName().startsWith("system")));
  }
}
