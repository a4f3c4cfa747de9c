package dev.vertebra.reproduce.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process and everything that it started. Java forgets a process whose parent has ended, so they
 * are remembered as they are seen; on Linux those that were never seen are found by the folder that
 * their environment names as home.
 */
final class ProcessTree {
  private static final Path PROCESSES = Path.of("/proc");
  private static final int ROUNDS = 200;
  private static final long PAUSE = 10;

  private final Process root;
  private final String mark;
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  /**
   * @param home the folder that only processes of this tree have as {@code HOME}
   */
  ProcessTree(Process root, Path home) {
    this.root = root;
    this.mark = "HOME=" + home + "\0";
  }

  /** Remembers what runs now. */
  synchronized void look() {
    root.descendants().forEach(seen::add);
    for (ProcessHandle one : List.copyOf(seen)) {
      one.descendants().forEach(seen::add);
    }
  }

  /**
   * Ends all of it, and waits until it is gone.
   *
   * @return how many processes other than the root had to be ended
   */
  synchronized int end() throws InterruptedException {
    Set<ProcessHandle> ended = new LinkedHashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      look();
      List<ProcessHandle> alive = new ArrayList<>(marked());
      seen.stream().filter(one -> runs(one) && !alive.contains(one)).forEach(alive::add);
      alive.remove(root.toHandle());
      ended.addAll(alive);
      alive.forEach(ProcessHandle::destroyForcibly);
      if (root.isAlive()) {
        root.destroyForcibly();
      } else if (alive.isEmpty()) {
        return ended.size();
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE);
    }
    return ended.size();
  }

  /** Processes with this tree's mark; none where the system does not show them. */
  private List<ProcessHandle> marked() {
    List<ProcessHandle> found = new ArrayList<>();
    if (!Files.isDirectory(PROCESSES)) {
      return found;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : all) {
        // The handle first: should the number go to another process, the handle does not.
        ProcessHandle.of(Long.parseLong(String.valueOf(process.getFileName())))
            .filter(handle -> isMarked(process))
            .ifPresent(found::add);
      }
    } catch (IOException e) {
      return found;
    }
    return found;
  }

  private boolean isMarked(Path process) {
    try {
      String environment =
          new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
      String here = new String(mark.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return ("\0" + environment).contains("\0" + here);
    } catch (IOException e) {
      return false; // it belongs to another user or is gone
    }
  }

  /** Whether a process runs. One that only waits to be collected by its parent does not. */
  private static boolean runs(ProcessHandle one) {
    if (!one.isAlive()) {
      return false;
    }
    try {
      Path stat = PROCESSES.resolve(Long.toString(one.pid())).resolve("stat");
      String line = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
      return !line.substring(line.lastIndexOf(')') + 1).startsWith(" Z");
    } catch (IOException e) {
      return !Files.isDirectory(PROCESSES);
    }
  }
}
