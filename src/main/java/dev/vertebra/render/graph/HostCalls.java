package dev.vertebra.render.graph;

import static com.dylibso.chicory.wasm.types.ValType.F64;
import static com.dylibso.chicory.wasm.types.ValType.I32;
import static com.dylibso.chicory.wasm.types.ValType.I64;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the Graphviz module may ask of its host. The world it sees has no files, no
 * environment, no time and no chance: the clock stands at zero and random bytes are zero, so the
 * output can depend on nothing but the input. Only error messages come out.
 *
 * <p>The one-letter names are those of the module's import section; emscripten's minifier chose
 * them, so they belong to the digest in {@code src/main/wasm}.
 */
final class HostCalls {
  // Numbers of the WASI errno list, which emscripten uses; libc calls return them negated.
  private static final int BAD_FILE = 8;
  private static final int NO_ENTRY = 44;
  private static final int NO_TERMINAL = 59;
  private static final int NO_SEEK = 70;
  private static final int UNSUPPORTED = 52;

  private final StringBuilder messages = new StringBuilder();

  /** What Graphviz reported since the last call, and forgets it. */
  String takeMessages() {
    String taken = messages.toString();
    messages.setLength(0);
    return taken;
  }

  ImportValues imports() {
    List<ImportFunction> all = new ArrayList<>();
    all.add(procedure("a", List.of(I32, I32, I32, I32), this::assertionFailed));
    all.add(procedure("b", List.of(I32, I32, I32), (instance, args) -> stop("C++ exception")));
    all.add(procedure("c", List.of(I32), (instance, args) -> stop("exit " + args[0])));
    all.add(procedure("h", List.of(), (instance, args) -> stop("abort")));
    all.add(function("p", List.of(I32), this::reportError));
    all.add(function("d", List.of(I32, I32, I32, I32), this::write));
    all.add(function("k", List.of(I32), HostCalls::growMemory));

    all.add(function("y", List.of(I32, I32, I32, I32), answer(-NO_ENTRY))); // faccessat
    all.add(function("l", List.of(I32, I32, I32, I32), answer(-NO_ENTRY))); // openat
    all.add(function("v", List.of(I32, I32, I32, I32), answer(-NO_ENTRY))); // newfstatat
    all.add(function("w", List.of(I32, I32), answer(-BAD_FILE))); // fstat64
    all.add(function("f", List.of(I32, I32, I32), answer(-BAD_FILE))); // fcntl64
    all.add(function("j", List.of(I32, I32, I32), answer(-NO_TERMINAL))); // ioctl
    all.add(function("m", List.of(I32, I32, I32, I32, I64, I32, I32), answer(-UNSUPPORTED)));
    all.add(function("n", List.of(I32, I32, I32, I32, I32, I64), answer(-UNSUPPORTED)));
    all.add(function("e", List.of(I32), answer(0))); // fd_close
    all.add(function("i", List.of(I32, I32, I32, I32), answer(BAD_FILE))); // fd_read
    all.add(function("r", List.of(I32, I64, I32, I32), answer(NO_SEEK))); // fd_seek

    all.add(new HostFunction("a", "g", FunctionType.of(List.of(), List.of(F64)), answer(0)));
    all.add(function("x", List.of(I32, I64, I32), HostCalls::zeroTime));
    all.add(function("o", List.of(I64, I32), (instance, args) -> stop("local time")));
    all.add(procedure("q", List.of(I32, I32, I32, I32), HostCalls::zeroZone));
    all.add(function("u", List.of(I32, I32), HostCalls::zeroRandom));
    all.add(function("t", List.of(I32, I32), HostCalls::emptyEnvironment));
    all.add(function("s", List.of(I32, I32), answer(0))); // environ_get
    return ImportValues.builder().withFunctions(all).build();
  }

  private static HostFunction function(
      String name, List<ValType> parameters, WasmFunctionHandle body) {
    return new HostFunction("a", name, FunctionType.of(parameters, List.of(I32)), body);
  }

  private static HostFunction procedure(
      String name, List<ValType> parameters, WasmFunctionHandle body) {
    return new HostFunction("a", name, FunctionType.of(parameters, List.of()), body);
  }

  private static WasmFunctionHandle answer(int value) {
    return (instance, args) -> new long[] {value};
  }

  private static long[] stop(String reason) {
    throw new GraphException("Graphviz stopped: " + reason);
  }

  private long[] assertionFailed(Instance instance, long... args) {
    return stop("assertion failed: " + instance.memory().readCString((int) args[0]));
  }

  private long[] reportError(Instance instance, long... args) {
    messages.append(instance.memory().readCString((int) args[0], StandardCharsets.UTF_8));
    return new long[] {0};
  }

  /** {@code fd_write}: gathers standard output and error, which carry only diagnostics. */
  private long[] write(Instance instance, long... args) {
    Memory memory = instance.memory();
    int vectors = (int) args[1];
    int total = 0;
    for (int i = 0; i < (int) args[2]; i++) {
      int start = memory.readInt(vectors + 8 * i);
      int length = memory.readInt(vectors + 8 * i + 4);
      messages.append(memory.readString(start, length, StandardCharsets.UTF_8));
      total += length;
    }
    memory.writeI32((int) args[3], total);
    return new long[] {0};
  }

  private static long[] growMemory(Instance instance, long... args) {
    Memory memory = instance.memory();
    long pages = (Integer.toUnsignedLong((int) args[0]) + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE;
    // Half as much again: emscripten's malloc asks for little steps, and each copies the memory.
    long wanted = Math.max(pages, Math.min(memory.pages() * 3L / 2, memory.maximumPages()));
    boolean grown = memory.grow((int) (wanted - memory.pages())) >= 0;
    return new long[] {grown ? 1 : 0};
  }

  private static long[] zeroTime(Instance instance, long... args) {
    instance.memory().writeLong((int) args[2], 0);
    return new long[] {0};
  }

  /** {@code tzset}: offset 0, no summer time; both names stay the empty strings they are. */
  private static long[] zeroZone(Instance instance, long... args) {
    instance.memory().writeI32((int) args[0], 0);
    instance.memory().writeI32((int) args[1], 0);
    return new long[0];
  }

  private static long[] zeroRandom(Instance instance, long... args) {
    instance.memory().fill((byte) 0, (int) args[0], (int) args[0] + (int) args[1]);
    return new long[] {0};
  }

  private static long[] emptyEnvironment(Instance instance, long... args) {
    instance.memory().writeI32((int) args[0], 0);
    instance.memory().writeI32((int) args[1], 0);
    return new long[] {0};
  }
}
