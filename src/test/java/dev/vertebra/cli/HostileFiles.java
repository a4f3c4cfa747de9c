package dev.vertebra.cli;

import dev.vertebra.fuzz.Folder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks large files, each made to cost as much as it can, and prints the exit code of each. A
 * process of its own, so that its memory can be bounded from outside.
 */
final class HostileFiles {
  private final int size;

  private HostileFiles(int size) {
    this.size = size;
  }

  /** Checks files of about {@code args[1]} bytes in the folder {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    Folder evidence = Folder.complete(Path.of(args[0]));
    HostileFiles hostile = new HostileFiles(Integer.parseInt(args[1]));
    for (Map.Entry<String, String> file : hostile.files().entrySet()) {
      String path = file.getKey();
      evidence.change(Map.of(path, file.getValue().getBytes(StandardCharsets.UTF_8)));
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      Environment pipe = new Environment(Map.of(), Environment.Attachment.FILE_OR_PIPE);
      int status =
          new CommandRunner(
                  new PipelineCompiler(pipe),
                  new Terminal(new PrintWriter(out), new PrintWriter(err), pipe))
              .run("check", "--evidence", args[0]);
      System.out.println(status + " " + path + " " + err.toString().strip());
      evidence.restore(List.of(path));
    }
  }

  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("items.yaml", "records:\n" + times("- x\n"));
    files.put("records.yaml", "records:\n" + times("- {id: A, kind: risk, title: T}\n"));
    files.put("keys.md", "---\nid: A\nkind: risk\n" + times("k: 1\n") + "---\n");
    files.put("list.md", "---\nid: A\nkind: risk\ntitle: T\ntags:\n" + times("- a\n") + "---\n");
    files.put(
        "links.md", "---\nid: A\nkind: risk\ntitle: T\narises-from:\n" + times("- B\n") + "---\n");
    files.put("anchors.md", "---\nid: A\nkind: risk\ntags:\n" + times("- &a x\n- *a\n") + "---\n");
    files.put("flow.yaml", "records: " + times("[\n"));
    files.put("indents.yaml", "records:\n" + stairs());
    files.put("folded.md", "---\nid: A\nkind: risk\ntitle: >\n" + times("  a\n\n") + "---\n");
    files.put("quoted.md", "---\nid: A\nkind: risk\ntitle: \"" + times("\\x41\\\n ") + "\"\n---\n");
    files.put("open.md", "---\n" + times("id: 'A\n"));
    files.put("mentions.md", "---\nid: A\nkind: risk\ntitle: T\n---\n" + times("[[B]] "));
    files.put("brackets.md", "---\nid: A\nkind: risk\ntitle: T\n---\n" + times("[["));
    files.put("ticks.md", "---\nid: A\nkind: risk\ntitle: T\n---\n" + times("` `` "));
    files.put("lines.md", "---\nid: A\nkind: risk\ntitle: T\n---\n" + times("\n"));
    files.put("files/VR-1.json", times("[\n"));
    files.put("files/training.json", "{\"inputs\": [" + times("{\"role\": \"a\"},\n") + "{}]}");
    return files;
  }

  private String times(String piece) {
    return piece.repeat(size / piece.length());
  }

  private String stairs() {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; text.length() < size - 4000; depth = depth % 2000 + 1) {
      text.append(" ".repeat(depth)).append("- a:\n");
    }
    return text.toString();
  }
}
