package io.github.tare.it.job;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/**
 * Passes words on, and needs memory for that: some stays alive, some lives shortly.
 *
 * <p>For each word it makes arrays of {@value #ARRAY} bytes. Some take the place of the oldest of
 * those that stay, as state does that is updated; the others are garbage at once.
 */
final class Load extends RichMapFunction<String, String> {
  private static final long serialVersionUID = 1;
  private static final int MIB = 1 << 20;
  private static final int KIB = 1 << 10;
  private static final int ARRAY = 4096;

  private final int liveMebibytes;
  private final int directMebibytes;
  private final int madeKibibytes;
  private final int oneStaysOf;
  private final List<ByteBuffer> direct = new ArrayList<>();
  private byte @Nullable [][] live;

  /** So that the compiler makes it at all. */
  private byte @Nullable [] latest;

  private long made;

  /**
   * So much.
   *
   * @param liveMebibytes in the heap, at any time
   * @param directMebibytes in direct buffers, from the beginning
   * @param madeKibibytes for each word
   * @param oneStaysOf so many; 0 if none does
   */
  Load(int liveMebibytes, int directMebibytes, int madeKibibytes, int oneStaysOf) {
    this.liveMebibytes = liveMebibytes;
    this.directMebibytes = directMebibytes;
    this.madeKibibytes = madeKibibytes;
    this.oneStaysOf = oneStaysOf;
  }

  @Override
  public void open(OpenContext context) {
    live = new byte[liveMebibytes * (MIB / ARRAY)][ARRAY];
    for (int i = 0; i < directMebibytes; i++) {
      direct.add(ByteBuffer.allocateDirect(MIB));
    }
  }

  @Override
  public String map(String word) {
    byte[][] staying = Objects.requireNonNull(live, "opened first");
    for (int bytes = 0; bytes < madeKibibytes * KIB; bytes += ARRAY) {
      latest = new byte[ARRAY];
      made++;
      if (oneStaysOf > 0 && made % oneStaysOf == 0) {
        staying[(int) (made / oneStaysOf % staying.length)] = latest;
      }
    }
    return word;
  }
}
