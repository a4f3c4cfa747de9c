package dev.vertebra.render.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headless Chromium with one tab, driven over the DevTools protocol. What a page asked for, said
 * and wanted to ask is kept until it is taken by {@link #requests}, {@link #complaints} and {@link
 * #dialogs}.
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 60;
  private static final long PATIENCE_MILLIS = 5000;
  private static final Pattern PORT = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");

  /** An address that a page asked for, and as what: {@code Document}, {@code Script}, … */
  record Request(String address, String type) {}

  private final Process process;
  private final DevTools tab;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final List<String> dialogs = Collections.synchronizedList(new ArrayList<>());
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();
  private String forcedColours = "none";
  private String medium = "";

  private Browser(Process process, URI page) {
    this.process = process;
    this.tab = new DevTools(page, this::receive);
    for (String domain : List.of("Page", "Log", "Runtime", "Network")) {
      tab.send(domain + ".enable", DevTools.with());
    }
  }

  /** Whether a Chromium is installed. */
  static boolean isInstalled() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, "chromium"))) {
        return true;
      }
    }
    return false;
  }

  /** Starts Chromium with an empty profile. */
  static Browser start(Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int port = port(process);
    HttpResponse<String> tabs =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build(),
                HttpResponse.BodyHandlers.ofString());
    for (JsonNode tab : JSON.readTree(tabs.body())) {
      if (tab.path("type").asText().equals("page")) {
        return new Browser(process, URI.create(tab.path("webSocketDebuggerUrl").asText()));
      }
    }
    throw new IllegalStateException("Chromium opened no tab");
  }

  /** Loads a page, once its fonts are there, at a width and in a colour scheme. */
  void open(URI page, int width, String scheme) {
    ObjectNode size = DevTools.with().put("width", width).put("height", 900);
    size.put("deviceScaleFactor", 1);
    tab.send("Emulation.setDeviceMetricsOverride", size.put("mobile", width < 500));
    scheme(scheme);
    loaded = new CompletableFuture<>();
    tab.send("Page.navigate", DevTools.with().put("url", page.toString()));
    loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    evaluate("document.fonts.ready.then(() => 0)");
  }

  /** Shows the page at hand in a colour scheme. */
  void scheme(String scheme) {
    ObjectNode media = DevTools.with().put("media", medium);
    media
        .putArray("features")
        .add(DevTools.with().put("name", "prefers-color-scheme").put("value", scheme))
        .add(DevTools.with().put("name", "forced-colors").put("value", forcedColours));
    tab.send("Emulation.setEmulatedMedia", media);
  }

  /** The value of an expression on the page; a promise is awaited. */
  JsonNode evaluate(String expression) {
    ObjectNode question = DevTools.with().put("expression", expression);
    JsonNode answer =
        tab.send("Runtime.evaluate", question.put("awaitPromise", true).put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /**
   * Waits until an expression is true, also on a page that a key or a click leads to; throws when
   * it is not within five seconds.
   */
  void until(String expression) throws InterruptedException {
    IllegalStateException last = new IllegalStateException("not so in time: " + expression);
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += 20) {
      try {
        if (evaluate(expression).asBoolean()) {
          return;
        }
      } catch (IllegalStateException e) {
        last = e; // the page is on its way out, or the expression speaks of what is not there yet
      }
      Thread.sleep(20);
    }
    throw last;
  }

  /**
   * Presses and releases a key where the focus is: {@code Tab}, {@code Shift+Tab}, {@code Enter},
   * {@code Escape}, {@code Space}, {@code ArrowDown}, {@code Home}, …, a character such as {@code
   * /}, or one with {@code Control+}, {@code Alt+} or {@code Meta+} before it.
   */
  void press(String key) {
    tab.send("Input.dispatchKeyEvent", Keys.event("keyDown", key));
    tab.send("Input.dispatchKeyEvent", Keys.event("keyUp", key));
  }

  /** Types a text where the focus is, in one go, as a paste or an input method does. */
  void type(String text) {
    tab.send("Input.insertText", DevTools.with().put("text", text));
  }

  /** Clicks the middle of the first element of a selector, which is scrolled into view. */
  void click(String selector) {
    JsonNode at =
        evaluate(
            "(() => { const e = document.querySelector("
                + DevTools.with().textNode(selector)
                + "); e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = e.getBoundingClientRect();"
                + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      ObjectNode event = DevTools.with().put("type", type).put("button", "left");
      event.put("x", at.path("x").asDouble()).put("y", at.path("y").asDouble());
      tab.send("Input.dispatchMouseEvent", event.put("clickCount", 1));
    }
  }

  /** From the next page on, pages run no scripts; {@link #evaluate} still works. */
  void scriptsOff() {
    tab.send("Emulation.setScriptExecutionDisabled", DevTools.with().put("value", true));
  }

  /** From the next page on, pages run their scripts again. */
  void scriptsOn() {
    tab.send("Emulation.setScriptExecutionDisabled", DevTools.with().put("value", false));
  }

  /** From now on there is no network. Files stay readable. */
  void offline() {
    ObjectNode conditions = DevTools.with().put("offline", true).put("latency", 0);
    conditions.put("downloadThroughput", -1).put("uploadThroughput", -1);
    tab.send("Network.emulateNetworkConditions", conditions);
  }

  /** From the next {@link #open} on, the reader's system dictates the colours. */
  void forceColours() {
    forcedColours = "active";
  }

  /** From the next {@link #open} on, pages choose their colours again. */
  void leaveColours() {
    forcedColours = "none";
  }

  /** From the next {@link #open} on, pages look as printed, or with an empty text as on screen. */
  void medium(String name) {
    medium = name;
  }

  /** Errors and warnings of the console since the last call, breaches of a policy among them. */
  List<String> complaints() {
    return taken(complaints);
  }

  /** What was asked for since the last call, in order, the pages themselves included. */
  List<Request> requests() {
    return taken(requests);
  }

  /** Dialogs (alert, confirm, prompt, beforeunload) since the last call; each was dismissed. */
  List<String> dialogs() {
    return taken(dialogs);
  }

  @Override
  public void close() {
    tab.send("Browser.close", DevTools.with());
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> List<T> taken(List<T> list) {
    synchronized (list) {
      List<T> all = List.copyOf(list);
      list.clear();
      return all;
    }
  }

  private void receive(String event, JsonNode parameters) {
    switch (event) {
      case "Page.loadEventFired" -> loaded.complete(true);
      case "Page.javascriptDialogOpening" -> {
        dialogs.add(parameters.path("type").asText() + ": " + parameters.path("message").asText());
        // The answer comes by the thread that this runs on, so nobody may wait for it here.
        CompletableFuture<JsonNode> unused =
            tab.post("Page.handleJavaScriptDialog", DevTools.with().put("accept", false));
      }
      case "Network.requestWillBeSent" ->
          requests.add(
              new Request(
                  parameters.path("request").path("url").asText(),
                  parameters.path("type").asText()));
      case "Log.entryAdded" -> complaints.add(parameters.path("entry").path("text").asText());
      case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
      default -> {}
    }
  }

  private static int port(Process process) throws IOException {
    BufferedReader log =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher matcher = PORT.matcher(line);
      if (matcher.find()) {
        Thread drain = new Thread(() -> log.lines().forEach(l -> {}));
        drain.setDaemon(true);
        drain.start();
        return Integer.parseInt(matcher.group(1));
      }
    }
    throw new IllegalStateException("Chromium did not start");
  }
}
