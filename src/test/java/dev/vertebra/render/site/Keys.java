package dev.vertebra.render.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Presses of keys as the DevTools protocol wants them. */
final class Keys {
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          Map.entry("Tab", 9),
          Map.entry("Enter", 13),
          Map.entry("Escape", 27),
          Map.entry("Space", 32),
          Map.entry("PageUp", 33),
          Map.entry("PageDown", 34),
          Map.entry("End", 35),
          Map.entry("Home", 36),
          Map.entry("ArrowLeft", 37),
          Map.entry("ArrowUp", 38),
          Map.entry("ArrowRight", 39),
          Map.entry("ArrowDown", 40),
          Map.entry("Backspace", 8),
          Map.entry("Delete", 46));

  private static final Map<String, Integer> MODIFIERS =
      Map.of("Alt", 1, "Control", 2, "Meta", 4, "Shift", 8);

  private Keys() {}

  /**
   * The parameters of {@code Input.dispatchKeyEvent}.
   *
   * @param type {@code keyDown} or {@code keyUp}
   * @param press such as {@code Tab}, {@code Shift+Tab}, {@code /}, {@code Control+a}
   */
  static ObjectNode event(String type, String press) {
    int modifiers = 0;
    String key = press;
    for (int plus = key.indexOf('+'); plus > 0; plus = key.indexOf('+')) {
      modifiers |= MODIFIERS.get(key.substring(0, plus));
      key = key.substring(plus + 1);
    }
    String value = key.equals("Space") ? " " : key;
    int code = CODES.containsKey(key) ? CODES.get(key) : Character.toUpperCase(key.charAt(0));
    String text = key.equals("Enter") ? "\r" : value;
    ObjectNode event = DevTools.with().put("type", type).put("key", value);
    event.put("code", CODES.containsKey(key) ? key : "").put("windowsVirtualKeyCode", code);
    event.put("modifiers", modifiers);
    if (text.length() == 1 && (modifiers & ~MODIFIERS.get("Shift")) == 0) {
      event.put("text", text);
    }
    return event;
  }
}
