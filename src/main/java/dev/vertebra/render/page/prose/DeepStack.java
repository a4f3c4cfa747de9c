package dev.vertebra.render.page.prose;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Work that recurses with the length of its input. It is tried on the thread that asks for it, and
 * again on one with a larger stack when that overflows, so the outcome is the same on either.
 */
final class DeepStack {
  /** Address space only: pages of a stack are taken when they are used. */
  private static final long BYTES = 256L << 20;

  private DeepStack() {}

  /**
   * What the work gives.
   *
   * @throws StackOverflowError when the larger stack is not enough
   */
  static <T> T run(Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      return deeper(work);
    }
  }

  private static <T> T deeper(Supplier<T> work) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, () -> result.set(work.get()), "deep", BYTES);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException exception) {
      throw exception;
    }
    return result.get();
  }
}
