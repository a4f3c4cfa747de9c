package dev.vertebra.render.page.prose;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread = new Thread(null, () -> complete(done, work), "deep", BYTES);
    thread.start();
    try {
      return done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException exception ? exception : e;
    }
  }

  private static <T> void complete(CompletableFuture<T> done, Supplier<T> work) {
    try {
      done.complete(work.get());
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }
}
