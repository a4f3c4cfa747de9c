package dev.vertebra.render.graph;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.vertebra.render.graph.wasm.GraphvizModuleMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One running copy of Graphviz with its own memory: the C interface of viz.js (its {@code viz.c}),
 * called in the order its own wrapper does. Not for more than one thread; after an exception it
 * must not be used again, because its memory may be half-written.
 */
final class GraphvizProcess {
  private static final String MODULE = "wasm/GraphvizModule.meta";

  /** 256 MiB: some 10,000 nodes; beyond that a picture helps nobody. */
  private static final int MAX_PAGES = 4096;

  private final HostCalls host = new HostCalls();
  private final Instance instance;
  private final ExportFunction malloc;
  private final ExportFunction free;

  GraphvizProcess() {
    WasmModule module = module();
    int initial = module.memorySection().orElseThrow().getMemory(0).limits().initialPages();
    instance =
        Instance.builder(module)
            .withMachineFactory(GraphvizModuleMachine::new)
            .withMemoryFactory(ByteArrayMemory::new)
            .withMemoryLimits(new MemoryLimits(initial, MAX_PAGES))
            .withImportValues(host.imports())
            .build();
    malloc = instance.export("F");
    free = instance.export("E");
    call("A"); // C constructors
  }

  private static WasmModule module() {
    try (InputStream in = GraphvizProcess.class.getResourceAsStream(MODULE)) {
      if (in == null) {
        throw new IllegalStateException(MODULE + " is missing from the build");
      }
      return Parser.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Graphviz's own version, such as {@code 16.1.0}. */
  String version() {
    return text(call("D"));
  }

  String render(String dot, GraphFormat format) {
    host.takeMessages();
    int graph = withText(dot, source -> call("I", source));
    if (graph == 0) {
      throw failure();
    }
    call("C", 0); // reduce
    call("B", 0); // y axis as it is
    int context = call("V");
    call("Z"); // forget earlier errors
    if (withText("dot", engine -> call("X", context, graph, engine)) != 0) {
      throw failure();
    }
    int result = withText(format.device(), device -> call("_", context, graph, device));
    if (result == 0) {
      throw failure();
    }
    String output = text(result);
    free.apply(result);
    call("Y", context, graph);
    call("U", graph);
    call("W", context);
    return output;
  }

  private GraphException failure() {
    String messages = host.takeMessages().strip();
    return new GraphException(messages.isEmpty() ? "Graphviz gave no reason" : messages);
  }

  private interface TextCall {
    int apply(int address);
  }

  private int withText(String text, TextCall body) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int address = (int) malloc.apply(bytes.length + 1)[0];
    instance.memory().write(address, bytes);
    instance.memory().writeByte(address + bytes.length, (byte) 0);
    int result = body.apply(address);
    free.apply(address);
    return result;
  }

  private String text(int address) {
    return instance.memory().readCString(address, StandardCharsets.UTF_8);
  }

  private int call(String export, long... args) {
    long[] result = instance.export(export).apply(args);
    return result == null || result.length == 0 ? 0 : (int) result[0];
  }
}
