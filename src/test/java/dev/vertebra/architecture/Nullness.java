package dev.vertebra.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Every package says that nothing in it is null unless marked. */
final class Nullness {
  private Nullness() {}

  static List<ArchRule> rules(String root) {
    return List.of(
        classes()
            .that()
            .resideInAPackage(root + "..")
            .should(
                new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
                  @Override
                  public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                      events.add(
                          SimpleConditionEvent.violated(
                              type, type.getName() + " is in a package that is not @NullMarked"));
                    }
                  }
                }));
  }
}
