package dev.vertebra.render.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium with one tab, driven over the DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 60;
  private static final Pattern PORT = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();
  private int lastId;

  private Browser(Process process, String page) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(page), new Listener())
            .join();
    send("Page.enable", JSON.createObjectNode());
    send("Log.enable", JSON.createObjectNode());
    send("Runtime.enable", JSON.createObjectNode());
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
        return new Browser(process, tab.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IllegalStateException("Chromium opened no tab");
  }

  /** Loads a page, once its fonts are there, at a width and in a colour scheme. */
  void open(URI page, int width, String scheme) {
    ObjectNode size = JSON.createObjectNode();
    size.put("width", width).put("height", 900).put("deviceScaleFactor", 1);
    send("Emulation.setDeviceMetricsOverride", size.put("mobile", width < 500));
    ObjectNode media = JSON.createObjectNode();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    send("Emulation.setEmulatedMedia", media);
    loaded = new CompletableFuture<>();
    send("Page.navigate", JSON.createObjectNode().put("url", page.toString()));
    loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    evaluate("document.fonts.ready.then(() => 0)");
  }

  /** The value of an expression on the page; a promise is awaited. */
  JsonNode evaluate(String expression) {
    ObjectNode question = JSON.createObjectNode().put("expression", expression);
    JsonNode answer =
        send("Runtime.evaluate", question.put("awaitPromise", true).put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Errors and warnings of the console since the last call, breaches of a policy among them. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  @Override
  public void close() {
    send("Browser.close", JSON.createObjectNode());
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonNode send(String method, ObjectNode parameters) {
    int id = ++lastId;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  private void receive(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
      if (answer != null) {
        answer.complete(message.path("result"));
      }
      switch (message.path("method").asText()) {
        case "Page.loadEventFired" -> loaded.complete(true);
        case "Log.entryAdded" ->
            complaints.add(message.path("params").path("entry").path("text").asText());
        case "Runtime.exceptionThrown" -> complaints.add(message.path("params").toString());
        default -> {}
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        receive(whole);
      }
      webSocket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
