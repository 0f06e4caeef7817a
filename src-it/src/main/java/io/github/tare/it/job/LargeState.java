package io.github.tare.it.job;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * A streaming job with large keyed state: {@code LargeState OUTPUT KEYS ROUNDS FILE}.
 *
 * <p>Every key comes once in each round, and its state is replaced by {@value #STATE_BYTES} bytes
 * made of key and round. In the last round it leaves a line: the key, how often it came, and the
 * sum over all that its state held before. The last round begins when the file is there.
 */
public final class LargeState {
  /** For each key. */
  public static final int STATE_BYTES = 1024;

  private static final long CHECKPOINT_MILLIS = 2000;

  private LargeState() {}

  /**
   * Runs the job.
   *
   * @param args the output directory, how many keys and rounds, the file
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    long keys = Long.parseLong(args[1]);
    long rounds = Long.parseLong(args[2]);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(CHECKPOINT_MILLIS);
    env.fromSource(
            new DataGeneratorSource<>(
                new HeldBack(keys * (rounds - 1), args[3]), keys * rounds, Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "visits")
        .keyBy(index -> index % keys, Types.LONG)
        .process(new Visits(rounds))
        .sinkTo(
            FileSink.forRowFormat(new Path(args[0]), new SimpleStringEncoder<String>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build());
    env.execute("large state");
  }
}
