package dev.vertebra.render.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An sRGB display profile (ICC.1:2001-04, version 2.1, matrix and tone curve) computed from the
 * constants of IEC 61966-2-1, so that no profile file with a licence of its own is needed.
 */
final class SrgbProfile {

  private static final int HEADER = 128;
  private static final int TAG_ENTRY = 12;
  private static final int CURVE_POINTS = 1024;
  private static final double[] D50 = {0.9642, 1.0, 0.8249};
  private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};
  private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
  private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

  private SrgbProfile() {}

  /** The profile's bytes, the same on every machine. */
  static byte[] bytes() {
    byte[] curve = curve();
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description("sRGB"));
    tags.put("cprt", text("No copyright, use freely"));
    tags.put("wtpt", xyz(D50));
    tags.put("rXYZ", xyz(RED));
    tags.put("gXYZ", xyz(GREEN));
    tags.put("bXYZ", xyz(BLUE));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return assemble(tags);
  }

  private static byte[] assemble(Map<String, byte[]> tags) {
    int directory = HEADER + 4 + tags.size() * TAG_ENTRY;
    int size = directory + tags.values().stream().mapToInt(data -> padded(data.length)).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    header(out, size);
    out.position(HEADER).putInt(tags.size());
    int offset = directory;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] data = tag.getValue();
      out.put(ascii(tag.getKey())).putInt(offset).putInt(data.length);
      out.duplicate().position(offset).put(data);
      offset += padded(data.length);
    }
    return out.array();
  }

  private static void header(ByteBuffer out, int size) {
    out.putInt(size).putInt(0).putInt(0x02100000);
    out.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
    for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
      out.putShort((short) part);
    }
    out.put(ascii("acsp"));
    out.position(68);
    putXyz(out, D50);
  }

  private static byte[] description(String name) {
    // textDescriptionType: ASCII part, empty Unicode part, empty 67 byte Macintosh part.
    byte[] ascii = ascii(name);
    ByteBuffer out = ByteBuffer.allocate(12 + ascii.length + 1 + 8 + 3 + 67);
    out.put(ascii("desc")).putInt(0).putInt(ascii.length + 1).put(ascii);
    return out.array();
  }

  private static byte[] text(String value) {
    byte[] ascii = ascii(value);
    return ByteBuffer.allocate(8 + ascii.length + 1)
        .put(ascii("text"))
        .putInt(0)
        .put(ascii)
        .array();
  }

  private static byte[] xyz(double[] value) {
    ByteBuffer out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    putXyz(out, value);
    return out.array();
  }

  private static void putXyz(ByteBuffer out, double[] value) {
    for (double part : value) {
      out.putInt((int) StrictMath.rint(part * 65536));
    }
  }

  /** The inverse of the sRGB companding function (IEC 61966-2-1, 5.2), sampled. */
  private static byte[] curve() {
    ByteBuffer out = ByteBuffer.allocate(12 + 2 * CURVE_POINTS);
    out.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double encoded = i / (double) (CURVE_POINTS - 1);
      double linear =
          encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
      out.putShort((short) StrictMath.rint(linear * 65535));
    }
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static byte[] ascii(String value) {
    return value.getBytes(StandardCharsets.US_ASCII);
  }
}
