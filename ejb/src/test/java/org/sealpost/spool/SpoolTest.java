package org.sealpost.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenComesBackAndLeavesNothing() throws IOException {
    var read = new ByteArrayOutputStream();
    try (SpoolFile file = SpoolFile.in(folder, "test-")) {
      file.sink().write(new byte[] {1, 2, 3});
      file.copyTo(read);
      assertThat(file.size()).isEqualTo(3);
    }
    assertThat(read.toByteArray()).containsExactly(1, 2, 3);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anAbsentFolderIsNoSpool() {
    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> SpoolFile.in(absent, "test-").close())
        .isInstanceOf(SpoolUnusableException.class);
    assertThat(SpoolRoom.suffices(absent, 0)).isFalse();
  }

  @Test
  void aClosedFileIsAFaultOfOursNotOfTheDisk() throws IOException {
    SpoolFile file = SpoolFile.in(folder, "test-");
    OutputStream sink = file.sink();
    file.close();
    assertThatThrownBy(() -> sink.write(1)).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void roomEndsAtTheFloor() {
    assertThat(SpoolRoom.suffices(folder, 0)).isTrue();
    assertThat(SpoolRoom.suffices(folder, Long.MAX_VALUE)).isFalse();
  }
}
