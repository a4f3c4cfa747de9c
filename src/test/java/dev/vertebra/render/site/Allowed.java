package dev.vertebra.render.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Elements and attributes that pages may have: those of the templates and of rendered texts. */
final class Allowed {
  private static final Pattern ELEMENT = Pattern.compile("<([a-z][A-Za-z0-9]*)[\\s>/]");
  private static final Pattern ATTRIBUTE = Pattern.compile("[\\s>]([a-z][A-Za-z-]*)=\"");

  /** What the renderer of texts and the parser of pages add. */
  private static final Set<String> OF_TEXTS =
      Set.of("h4", "h5", "h6", "em", "blockquote", "hr", "br", "body", "html", "head");

  /** Of what runs, loads or embeds, pages have only what every page has. */
  private static final Set<String> NEVER =
      Set.of(
          "iframe",
          "object",
          "embed",
          "base",
          "applet",
          "frame",
          "frameset",
          "audio",
          "video",
          "source",
          "track",
          "template",
          "noscript",
          "style",
          "math",
          "foreignobject",
          "animate",
          "set",
          "image",
          "form",
          "img",
          "textarea",
          "portal",
          "marquee");

  private static final Set<String> ELEMENTS = fromTemplates(ELEMENT);
  private static final Set<String> ATTRIBUTES = fromTemplates(ATTRIBUTE);

  private Allowed() {}

  /** Whether an element is one of ours, with attributes of ours. */
  static boolean is(Element element) {
    String name = element.normalName().toLowerCase(Locale.ROOT);
    if (name.startsWith("#")) {
      return true;
    }
    boolean known = ELEMENTS.contains(name) || OF_TEXTS.contains(name);
    return known
        && !NEVER.contains(name)
        && element.attributes().asList().stream().allMatch(Allowed::is);
  }

  private static boolean is(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    return ATTRIBUTES.contains(name)
        && !name.startsWith("on")
        && !name.equals("style")
        && !name.equals("srcdoc")
        && !name.equals("formaction");
  }

  private static Set<String> fromTemplates(Pattern pattern) {
    Set<String> found = new TreeSet<>(List.of("colspan", "align", "xmlns"));
    for (Path template : templates()) {
      Matcher matcher = pattern.matcher(text(template));
      while (matcher.find()) {
        found.add(matcher.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }

  /** All files below a folder of the templates. */
  static List<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.walk(Path.of("templates", folder))) {
      return all.filter(p -> p.toString().endsWith(ending)).sorted().collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> templates() {
    List<Path> all = files("site", ".ftlh");
    all.addAll(files("shared", ".ftlh"));
    return all;
  }

  /** A file of the templates as text. */
  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
