package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

  @Test
  void meansWhatThePlatformCallsSrgb() {
    ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
    ColorSpace platform = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    float[][] colours = {{0, 0, 0}, {1, 1, 1}, {0.043f, 0.42f, 0.42f}, {0.64f, 0.14f, 0.12f}};
    for (float[] colour : colours) {
      float[] expected = platform.toCIEXYZ(colour);
      float[] actual = ours.toCIEXYZ(colour);
      for (int i = 0; i < 3; i++) {
        assertThat(actual[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(0.003f));
      }
    }
  }

  @Test
  void declaresItsOwnSize() {
    byte[] profile = SrgbProfile.bytes();
    assertThat(java.nio.ByteBuffer.wrap(profile).getInt()).isEqualTo(profile.length);
  }
}
