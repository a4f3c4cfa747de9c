import com.dylibso.chicory.build.time.compiler.Config;
import com.dylibso.chicory.build.time.compiler.Generator;
import com.dylibso.chicory.compiler.InterpreterFallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Compiles graphviz.wasm to Java classes during the Maven build, so that no start of the program
 * pays for it. Chicory's own Maven plugin does the same and demands Maven 3.9.14; this build runs
 * on 3.8.7. Refuses a module whose digest is not the one written beside it.
 */
public final class GraphvizCompiler {
  private static final String CLASS_NAME = "dev.vertebra.render.graph.wasm.GraphvizModule";

  /**
   * Arguments: the module, and the folder for the class files and for the module without its code.
   */
  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    Path module = Path.of(args[0]);
    Path target = Path.of(args[1]);
    String digest = checkedDigest(module);
    Path stamp = target.resolveSibling("graphviz.stamp");
    if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return;
    }
    Generator generator =
        new Generator(
            Config.builder()
                .withWasmFile(module)
                .withName(CLASS_NAME)
                .withTargetClassFolder(target)
                .withTargetWasmFolder(target)
                .withTargetSourceFolder(target.resolveSibling("unused"))
                .withInterpreterFallback(InterpreterFallback.FAIL)
                .build());
    Set<Integer> interpreted = generator.generateResources();
    generator.generateMetaWasm(interpreted);
    Files.writeString(stamp, digest);
  }

  private static String checkedDigest(Path module) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(module));
    String actual = HexFormat.of().formatHex(digest);
    Path beside = module.resolveSibling(module.getFileName() + ".sha256");
    String expected = Files.readString(beside).split(" ", 2)[0];
    if (!actual.equals(expected)) {
      throw new IOException(module + " has SHA-256 " + actual + ", expected " + expected);
    }
    return actual;
  }

  private GraphvizCompiler() {}
}
