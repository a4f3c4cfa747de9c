package dev.vertebra.render.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The DevTools protocol of one tab: questions with answers, and events. */
final class DevTools {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 60;

  private final BiConsumer<String, JsonNode> events;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final WebSocket socket;
  private int lastId;

  /**
   * Connects to a tab.
   *
   * @param address of its socket
   * @param events takes the name and the parameters of each event, and must not wait for an answer
   */
  DevTools(URI address, BiConsumer<String, JsonNode> events) {
    this.events = events;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  /** Parameters to be filled. */
  static ObjectNode with() {
    return JSON.createObjectNode();
  }

  /** Asks and waits for the answer. */
  JsonNode send(String method, ObjectNode parameters) {
    JsonNode answer = post(method, parameters).orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.path("error"));
    }
    return answer.path("result");
  }

  /** Asks without waiting. */
  synchronized CompletableFuture<JsonNode> post(String method, ObjectNode parameters) {
    int id = ++lastId;
    ObjectNode message = with().put("id", id).put("method", method);
    message.set("params", parameters);
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).join();
    return answer;
  }

  private void receive(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      if (message.has("id")) {
        CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
        if (answer != null) {
          answer.complete(message);
        }
      } else {
        events.accept(message.path("method").asText(), message.path("params"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
